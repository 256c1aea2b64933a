import { Command } from "commander";
import { checkCommand } from "./adapter-check";
import { initCommand } from "./adapter-init";
import { serveCommand } from "./adapter-serve";

/** `slp adapter`: for those who put an implementation of their own under the kit, or drive ours by their own tests. */
export function adapterCommand(): Command {
  return new Command("adapter")
    .description("check an adapter, begin one, or serve our own implementations through one")
    .addCommand(checkCommand())
    .addCommand(initCommand())
    .addCommand(serveCommand());
}
