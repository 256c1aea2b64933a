import type { ServerClient } from "../../carrier/clients";
import { type Instant, onTheWire } from "../instant";
import { Deviation } from "../outcome";
import type { KitDevice } from "./kit-device";
import type { ServerDeclaration } from "./server-declaration";

/** What a token is good for, in the words of the protocol. */
export type TokenTerms = { readonly expiresInDays?: number; readonly uses?: number };

/** What a token may be made for in a scenario: `for 30 days`, `for 1 device`, `for any device`. */
export const termsPattern = "for (?:\\d+ (?:days?|devices?)|any device)";

/** Reads what a token is good for. */
export function termsOf(text: string): TokenTerms {
  const number = Number(/\d+/.exec(text)?.[0]);
  if (text.endsWith("any device")) return {};
  return text.includes("day") ? { expiresInDays: number } : { uses: number };
}

/** What tokens are called in a scenario: `token 1`, `a token that nobody made`. */
export const tokenPattern = "token \\d+|a token that nobody made";

/** How a device asks for trust. */
export const askings = ["asks", "asks by force"] as const;
export type Asking = (typeof askings)[number];

type Kept = { readonly text: string; readonly virtualAccount: string };

/** What the desk needs of the bench that it belongs to. */
type Bench = {
  readonly server: ServerClient;
  readonly declaration: ServerDeclaration;
  /** What the story's clock shows. */
  readonly now: Instant;
  note(from: "device" | "operator", what: string, detail?: unknown): void;
};

/** The tokens of a scenario by their names, and who asks for trust with them. */
export class TokenDesk {
  private readonly tokens = new Map<string, Kept>();

  constructor(private readonly bench: Bench) {}

  /** Has a token of a virtual account made; throws a `Deviation` where the server makes none. */
  async make(name: string, virtualAccount: string, terms: TokenTerms = {}): Promise<void> {
    if (Object.keys(terms).length > 0) this.bench.declaration.needs("tokens");
    const made = await this.bench.server.call("token", { virtualAccount, ...terms });
    this.bench.note("operator", `${name} of ${virtualAccount}`, { terms, accepted: made.accepted });
    if (!made.accepted || made.token === undefined) {
      throw new Deviation(`a token of ${virtualAccount}`, "none was made");
    }
    this.tokens.set(name, { text: made.token, virtualAccount });
  }

  /** Has a token revoked; throws a `Deviation` where the server does not do it. */
  async revoke(name: string): Promise<void> {
    this.bench.declaration.needs("tokens");
    const { accepted } = await this.bench.server.call("revokeToken", { token: this.find(name).text });
    this.bench.note("operator", `${name} is revoked`);
    if (!accepted) throw new Deviation(`${name} revoked`, "it was not accepted");
  }

  /** Lets a device ask for trust with a token; what it is answered stands with the device. */
  async ask(device: KitDevice, name: string, asking: Asking = "asks"): Promise<void> {
    const { text: token, virtualAccount } = this.find(name);
    const { sudi, hostname, softwareVersion, key, clockAhead } = device;
    const asked = { token, sudi, hostname, softwareVersion, deviceTime: onTheWire(this.bench.now + clockAhead) };
    const force = asking === "asks by force";
    const { redundancy } = device;
    const answer = await this.bench.server.call("trust", { ...asked, force, key: key.publicKey, redundancy });
    const said = answer.accepted ? "accepted" : `refused: ${answer.reason ?? "no reason"}`;
    this.bench.note("device", `device ${device.letter} asks for trust with ${name}: ${said}`, answer);
    device.trustAnswer = answer;
    if (answer.accepted) device.trust = { ...answer, virtualAccount };
  }

  /** What a token of the scenario reads; throws a `RangeError` for one that it has not. */
  textOf(name: string): string {
    return this.find(name).text;
  }

  private find(name: string): Kept {
    if (name === "a token that nobody made") return { text: "NOBODY-MADE-THIS-TOKEN", virtualAccount: "Voice" };
    const token = this.tokens.get(name);
    if (token === undefined) throw new RangeError(`The scenario has no ${name}.`);
    return token;
  }
}
