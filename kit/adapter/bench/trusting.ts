import type { Unit } from "../messages/observations";

/** What is typed with the token: for whom, over what stands or not, and which token where it is not the account's. */
type TrustOrder = {
  readonly scope?: "local" | "all";
  readonly force?: boolean;
  readonly token?: string;
  /** Releases before 17.3.2 register with it. */
  readonly registers?: true;
  /** The member of a pair that asks; without it the active one. */
  readonly unit?: Unit;
  /** Whose token it is, where it is not the virtual account of the story. */
  readonly virtualAccount?: "Lab";
};

const orders = {
  "trust is established": {},
  "trust is established for all members": { scope: "all" },
  "trust is established for the second member": { unit: "second" },
  "trust is established for the second member with Lab": { unit: "second", virtualAccount: "Lab" },
  "trust is tried once more": {},
  "trust is forced again": { force: true },
  "trust is tried with a token that nobody made": { token: "TOKEN-THAT-NOBODY-MADE" },
  "the platform is registered": { registers: true },
  "registration is tried once more": { registers: true },
  "registration is forced again": { registers: true, force: true },
  "registration is tried with a token that nobody made": { registers: true, token: "TOKEN-THAT-NOBODY-MADE" },
} as const satisfies Record<string, TrustOrder>;

/** What is done about trust, in the words of a scenario. */
export type Trusting = keyof typeof orders;

export const trustings: Readonly<Record<Trusting, TrustOrder>> = orders;
