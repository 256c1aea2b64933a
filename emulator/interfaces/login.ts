import { createHash, timingSafeEqual } from "node:crypto";

/** Who may use the interface of a router. */
export interface InterfaceUser {
  readonly name: string;
  readonly password: string;
}

export type LoginVerdict = "welcome" | "wrong" | { readonly lockedForSeconds: number };

const mostFailures = 5;
const quietSeconds = 60;
const mostAddresses = 10_000;

/** Milliseconds of a clock that only goes forward. */
export type Milliseconds = () => number;

/** Checks names and passwords; whoever fails five times within a minute waits until the minute is over. */
export class Logins {
  readonly #failures = new Map<string, readonly number[]>();

  constructor(
    private readonly user: InterfaceUser,
    private readonly now: Milliseconds,
  ) {}

  /** The verdict on an `Authorization` header of somebody at an address. */
  verdict(authorization: string | undefined, address: string): LoginVerdict {
    const now = this.now();
    const recent = (this.#failures.get(address) ?? []).filter((at) => now - at < quietSeconds * 1_000);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= mostFailures) {
      return { lockedForSeconds: Math.ceil(quietSeconds - (now - oldest) / 1_000) };
    }
    if (this.#isUser(authorization)) {
      this.#failures.delete(address);
      return "welcome";
    }
    if (this.#failures.size >= mostAddresses) this.#failures.clear();
    this.#failures.set(address, [...recent, now]);
    return "wrong";
  }

  #isUser(authorization = ""): boolean {
    const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization)?.[1] ?? "";
    const given = Buffer.from(encoded, "base64").toString("utf8");
    return timingSafeEqual(digest(given), digest(`${this.user.name}:${this.user.password}`));
  }
}

const digest = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();
