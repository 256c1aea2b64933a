import { Command } from "commander";
import { exportCommand, takeCommand } from "./files";
import { runCommand } from "./run";
import { statusCommand } from "./status";
import { tokenCommand } from "./token";

/** `slp collector`: a CSLU or an SSM On-Prem, and what people do with it. */
export function collectorCommand(): Command {
  return new Command("collector")
    .description("a CSLU or an SSM On-Prem between devices and a licence server")
    .addCommand(runCommand())
    .addCommand(statusCommand())
    .addCommand(takeCommand())
    .addCommand(exportCommand())
    .addCommand(tokenCommand());
}
