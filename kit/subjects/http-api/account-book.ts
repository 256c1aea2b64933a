import type { Sudi } from "../../adapter/messages/shapes";

/** Where a virtual account lies in the API: the smart account's domain and the id that the server gave it. */
export type Place = { readonly domain: string; readonly id: string };

/** What a user gets access tokens with. */
export type Credentials = { readonly client: string; readonly secret: string };

/** What the kit calls virtual accounts by name, and the server by id. */
export class AccountBook {
  private readonly places = new Map<string, Place>();
  private readonly tokens = new Map<string, Place>();
  private readonly devices = new Map<string, Place>();

  /** The users with their credentials, by name. */
  readonly users = new Map<string, Credentials>();

  clear(): void {
    this.users.clear();
    this.places.clear();
    this.tokens.clear();
    this.devices.clear();
  }

  enter(name: string, place: Place): void {
    this.places.set(name, place);
  }

  enterToken(token: string, place: Place): void {
    this.tokens.set(token, place);
  }

  /** The virtual account of that name, if the kit had it made. */
  find(name: string): Place | undefined {
    return this.places.get(name);
  }

  /** The virtual account that was made first. */
  first(): Place | undefined {
    return this.places.values().next().value;
  }

  enterDevice({ pid, serial }: Sudi, place: Place | undefined): void {
    if (place !== undefined) this.devices.set(`${pid} ${serial}`, place);
  }

  /** The virtual account that a device was brought into last. */
  ofDevice({ pid, serial }: Sudi): Place | undefined {
    return this.devices.get(`${pid} ${serial}`);
  }

  /** Every virtual account that the kit had made. */
  get all(): readonly Place[] {
    return [...this.places.values()];
  }

  /** The smart accounts that the kit had made. */
  get domains(): readonly string[] {
    return [...new Set([...this.places.values()].map(({ domain }) => domain))];
  }

  /** The virtual account of a token. */
  ofToken(token: string): Place | undefined {
    return this.tokens.get(token);
  }
}

/** A path below a virtual account. */
export const pathOf = ({ domain, id }: Place, thing: string): string =>
  `/v1/accounts/${encodeURIComponent(domain)}/virtual-accounts/${encodeURIComponent(id)}/${thing}`;
