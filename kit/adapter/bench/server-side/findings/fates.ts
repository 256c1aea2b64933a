import { Deviation } from "../../outcome";
import { refusedIn } from "../hand-over";
import type { KitDevice } from "../kit-device";
import { type HandOvers, handOversOf } from "./hand-overs";

/** What becomes of a report at the server. */
export const fates = [
  "taken in",
  "refused by name",
  "refused for its signature",
  "refused for its device",
  "refused for its account",
  "refused for the version of the On-Prem",
] as const;
export type Fate = (typeof fates)[number];

const reasons = new Map<string | undefined, Fate>([
  ["conflict", "refused by name"],
  ["signature", "refused for its signature"],
  ["unknown-device", "refused for its device"],
  ["other-account", "refused for its account"],
  ["unsupported-version", "refused for the version of the On-Prem"],
]);

/** The reports met this fate when they were last handed over. */
export function expectFate(bench: HandOvers, device: KitDevice, numbers: readonly number[], expected: Fate): void {
  for (const number of numbers) {
    const observed = fateOf(bench, device, number);
    if (observed !== expected) throw new Deviation(`report ${number} ${expected}`, observed);
  }
}

/** What became of a report when it was last handed over. */
export function fateOf(bench: HandOvers, device: KitDevice, number: number): string {
  const last = handOversOf(bench, device, number).at(-1);
  if (last === undefined) throw new RangeError(`The scenario never hands over report ${number}.`);
  const { answer } = last;
  if (answer.accepted) return refusedIn(last).includes(device.reportId(number)) ? "refused by name" : "taken in";
  return reasons.get(answer.reason) ?? `refused: ${answer.reason ?? "no reason"}`;
}
