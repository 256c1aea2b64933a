import { memoryServerSubject } from "../../subjects/memory-server";
import type { PortChange } from "../../subjects/memory-world";
import type { Mutant } from "../mutant";

/** A licence server with some of its ports replaced. */
export type ServerDefect = Omit<Mutant, "side" | "start"> & { readonly ports: PortChange };

export const serverMutant = ({ ports, ...defect }: ServerDefect): Mutant => ({
  ...defect,
  side: "server",
  start: () => memoryServerSubject(ports),
});
