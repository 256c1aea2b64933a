import { Command } from "commander";
import { exchangeCommand } from "./exchange";
import { inspectCommand } from "./inspect";
import { joinCommand } from "./join";
import { submitCommand } from "./submit";

/** `slp file`: what the person does who stands between a device and its licence server. */
export function fileCommand(): Command {
  return new Command("file")
    .description("usage files and acknowledgement files: look into them, join them, have a licence server answer them")
    .addCommand(inspectCommand())
    .addCommand(exchangeCommand())
    .addCommand(joinCommand())
    .addCommand(submitCommand());
}
