import { deviceMutants } from "./device/device-mutants";
import type { Mutant } from "./mutant";
import { serverMutants } from "./server/server-mutants";

/** Every mutant of either side. */
export const mutants: readonly Mutant[] = [...deviceMutants, ...serverMutants];
