import type { Ok } from "../../messages/envelope";
import type { serverOps } from "../../messages/messages";

/** What a server answers to a device that it trusts. */
export type TrustGiven = Extract<Ok<typeof serverOps, "trust">, { accepted: true }> & {
  /** The virtual account whose token it was. */
  readonly virtualAccount: string;
};
