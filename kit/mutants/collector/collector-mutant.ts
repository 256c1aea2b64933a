import { type CollectorRules, documentedCollectorRules } from "../../../emulator/collector/collector-rules";
import { ourCollector } from "../../subjects/our-collector";
import type { Mutant } from "../mutant";

/** A defect of our collector: the rows of its rules that are replaced. */
export type CollectorDefect = Omit<Mutant, "side" | "start"> & { readonly rules: Partial<CollectorRules> };

export const collectorMutant = ({ rules, ...defect }: CollectorDefect): Mutant => ({
  ...defect,
  side: "collector",
  start: () => ourCollector({ ...documentedCollectorRules, ...rules }),
});
