import { randomBytes } from "node:crypto";
import type { Identifiers } from "../../ports/identifiers";
import { pollId, tokenText, ulid } from "./forms";

/** Names from the random numbers of the system. */
export const randomIdentifiers: Identifiers = {
  poll: () => pollId(randomBytes(8)),
  ulid: (at) => ulid(at, randomBytes(10)),
  token: () => tokenText(randomBytes(32)),
  virtualAccount: () => randomBytes(8).toString("hex"),
  user: () => randomBytes(8).toString("hex"),
  trustCode: () => tokenText(randomBytes(32)),
};
