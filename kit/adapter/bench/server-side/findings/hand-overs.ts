import type { HandOver } from "../hand-over";
import type { KitDevice } from "../kit-device";
import type { ServerBench } from "../server-bench";

/** The submissions of a device, or those of them that held this report. */
export function handOversOf(bench: ServerBench, device: KitDevice, number?: number): readonly HandOver[] {
  return bench.handOvers.filter(
    (one) => one.device === device && (number === undefined || one.numbers.includes(number)),
  );
}
