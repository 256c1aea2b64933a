import type { ServerClient } from "../../carrier/clients";
import type { Instant } from "../instant";
import type { ServerDeclaration } from "./server-declaration";

/** A licence server as whoever looks things up in it sees it: one that is judged alone, or the one at the other end of a device. */
export interface Ledger {
  readonly server: ServerClient;
  readonly declaration: ServerDeclaration;
  /** 00:00 of day 1. */
  readonly start: Instant;
  readonly virtualAccounts: readonly string[];
}
