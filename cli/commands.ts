import type { Command } from "commander";
import { deviceMutants } from "../kit/mutants/device/device-mutants";
import { serverMutants } from "../kit/mutants/server/server-mutants";
import { ownFeatures } from "../kit/run/feature-set";
import { adapterCommand } from "./adapter";
import { conformCommand } from "./conform";
import { cubeCommand } from "./cube";
import { explainCommand } from "./explain";
import { inspectCommand } from "./inspect";
import { listCommand } from "./list";
import { ownImplementations } from "./own-implementations";
import { serverCommand } from "./server";
import { smokeCommand } from "./smoke";
import { submitCommand } from "./submit";

/** Every sub-command of `slp`, in the order of its help; each lives in a file of its own. */
export const commands: readonly (() => Command)[] = [
  () => conformCommand(ownImplementations, ownFeatures),
  () => smokeCommand(ownImplementations),
  () => listCommand(ownFeatures),
  () => explainCommand(ownFeatures, [...deviceMutants, ...serverMutants]),
  adapterCommand,
  inspectCommand,
  serverCommand,
  cubeCommand,
  submitCommand,
];
