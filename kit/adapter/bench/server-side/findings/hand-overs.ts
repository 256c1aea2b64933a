import type { HandOver } from "../hand-over";
import type { KitDevice } from "../kit-device";

/** A bench on which devices hand over. */
export type HandOvers = { readonly handOvers: readonly HandOver[] };

/** The submissions of a device, or those of them that held this report. */
export function handOversOf(bench: HandOvers, device: KitDevice, number?: number): readonly HandOver[] {
  return bench.handOvers.filter(
    (one) => one.device === device && (number === undefined || one.numbers.includes(number)),
  );
}
