import type { Effect } from "../command";
import type { Machine } from "../machine";
import { told } from "./standing";

/** What an order of calls came to, and the calls that stand now, of a pair on its active. */
export function callsTold({ installation }: Machine, outcome: string): Effect {
  const { standard, enhanced, voicePort } = installation.router().counts;
  return told(`calls: ${outcome}; now ${standard} standard, ${enhanced} enhanced, ${voicePort} voice-port`);
}
