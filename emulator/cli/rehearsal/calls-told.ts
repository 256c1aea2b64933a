import type { Effect } from "../command";
import type { Machine } from "../machine";
import { told } from "./standing";

/** What an order of calls came to, and the calls that stand now. */
export function callsTold({ router }: Machine, outcome: string): Effect {
  const { standard, enhanced, voicePort } = router.counts;
  return told(`calls: ${outcome}; now ${standard} standard, ${enhanced} enhanced, ${voicePort} voice-port`);
}
