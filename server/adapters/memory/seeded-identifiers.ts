import { createHash } from "node:crypto";
import type { Identifiers } from "../../ports/identifiers";
import { pollId, tokenText, ulid } from "../identifiers/forms";

/** The same names again for the same seed, so that a story told twice has the same bytes. Never for a real server. */
export function seededIdentifiers(seed: string): Identifiers {
  let made = 0;
  const bytes = () => createHash("sha256").update(`${seed} ${++made}`).digest();
  return {
    poll: () => pollId(bytes()),
    ulid: (at) => ulid(at, bytes()),
    token: () => tokenText(bytes()),
    virtualAccount: () => bytes().toString("hex").slice(0, 16),
    user: () => bytes().toString("hex").slice(0, 16),
    trustCode: () => tokenText(bytes()),
  };
}
