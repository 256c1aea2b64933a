import type { Ok } from "../../messages/envelope";
import type { serverOps } from "../../messages/messages";

/** What a server answers to a device that asks for trust. */
export type TrustAnswer = Ok<typeof serverOps, "trust">;

/** What it answers to a device that it trusts. */
export type TrustGiven = Extract<TrustAnswer, { accepted: true }> & {
  /** The virtual account whose token it was. */
  readonly virtualAccount: string;
};
