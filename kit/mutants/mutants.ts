import { collectorMutants } from "./collector/collector-mutants";
import { deviceMutants } from "./device/device-mutants";
import type { Mutant } from "./mutant";
import { serverMutants } from "./server/server-mutants";

/** Every mutant of every side. */
export const mutants: readonly Mutant[] = [...deviceMutants, ...serverMutants, ...collectorMutants];
