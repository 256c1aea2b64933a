import type { Command } from "commander";
import { ownFeatures } from "../kit/run/feature-set";
import { adapterCommand } from "./adapter";
import { conformCommand } from "./conform";
import { inspectCommand } from "./inspect";
import { ownImplementations } from "./own-implementations";
import { serverCommand } from "./server";
import { submitCommand } from "./submit";

/** Every sub-command of `slp`, in the order of its help; each lives in a file of its own. */
export const commands: readonly (() => Command)[] = [
  () => conformCommand(ownImplementations, ownFeatures),
  adapterCommand,
  inspectCommand,
  serverCommand,
  submitCommand,
];
