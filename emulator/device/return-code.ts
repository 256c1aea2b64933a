import type { Cryptography } from "../../core/document/cryptography";
import type { RouterState } from "./router-state";

/** A code that only this router, with this reservation, gives back now (SLR-2). */
export function returnCode({ sudi, reservation, now }: RouterState, sha256: Cryptography["sha256"]): string {
  const digest = sha256(JSON.stringify([sudi, reservation, now])).toUpperCase();
  return ["C", digest.slice(0, 6), digest.slice(6, 12), digest.slice(12, 18), digest.slice(18, 24)].join("-");
}
