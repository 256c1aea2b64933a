import { type DeviceRules, documentedRules } from "../../../emulator/device/device-rules";
import { ourDevice } from "../../subjects/our-device";
import type { Mutant } from "../mutant";

/** A router with some of its decisions replaced. */
export type DeviceDefect = Omit<Mutant, "side" | "start"> & { readonly rules: Partial<DeviceRules> };

export const deviceMutant = ({ rules, ...defect }: DeviceDefect): Mutant => ({
  ...defect,
  side: "device",
  start: () => ourDevice({ ...documentedRules, ...rules }),
});
