import type { TokenRefusal } from "../ports/tokens";
import type { Refusal } from "./device-refusal";

const sentences: Readonly<Record<TokenRefusal, string>> = {
  unknown: "no such registration token was made here; check that it was copied whole",
  expired: "the registration token has expired; make a new one",
  exhausted: "the registration token was used by as many devices as it is for; make a new one",
  revoked: "the registration token was revoked; make a new one",
};

/** Why a token is not taken; the token itself is a secret and is not repeated (TRU-1). */
export const tokenRefusal = (kind: TokenRefusal): Refusal => ({ reason: `token-${kind}`, message: sentences[kind] });
