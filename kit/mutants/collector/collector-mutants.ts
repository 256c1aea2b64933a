import type { Mutant } from "../mutant";
import { collectorMutant } from "./collector-mutant";
import { passingOn } from "./passing-on";
import { topologies } from "./topologies";

/** Every defective collector. */
export const collectorMutants: readonly Mutant[] = [...passingOn, ...topologies].map(collectorMutant);
