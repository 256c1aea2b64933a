import { accessToken } from "./access-token";
import type { Credentials } from "./account-book";

/**
 * Whom the kit lets in as an administrator of each smart account, where the operator makes accounts and nothing else: what
 * scenarios have the operator do, the steward of the account does.
 */
export class Stewards {
  private readonly credentials = new Map<string, Credentials>();
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly url: string,
    private readonly fetchBy: typeof fetch,
  ) {}

  /** As a user of the account that is made. */
  readonly user = { name: "the kit's steward", role: "admin" };

  enter(domain: string, credentials: Credentials): void {
    this.credentials.set(domain, credentials);
  }

  /** Nobody is signed in any more: time has passed, or all accounts are gone. */
  signOut(): void {
    this.tokens.clear();
  }

  /** The access token for a path below a smart account; none for other paths. */
  tokenFor(path: string): Promise<string> | undefined {
    const [, domain = ""] = /^\/v\d\/accounts\/([^/]+)\//.exec(path) ?? [];
    const credentials = this.credentials.get(decodeURIComponent(domain));
    if (credentials === undefined) return undefined;
    const token = this.tokens.get(domain) ?? accessToken(this.url, this.fetchBy, credentials);
    this.tokens.set(domain, token);
    return token;
  }
}
