import { Command, CommanderError } from "commander";
import { UnknownSelection } from "../kit/run/selection";
import { UnusableBaseline } from "../kit/verdict/known-deviation";
import { exitCode } from "./exit-code";

/** Runs `slp` with these words; usage errors end with exit code 2, everything unexpected with 3. */
export async function runCommandLine(load: () => Promise<readonly Command[]>, words: readonly string[]): Promise<void> {
  const slp = new Command("slp")
    .description("licence server, router emulator and conformance kit for Smart Licensing using Policy on CUBE")
    .exitOverride();
  try {
    for (const command of await load()) slp.addCommand(throughout(command));
    await slp.parseAsync([...words], { from: "user" });
  } catch (error) {
    process.exitCode = explain(error);
  }
}

/** A command whose usage errors are thrown, its own and those of its sub-commands. */
function throughout(command: Command): Command {
  command.commands.forEach(throughout);
  return command.exitOverride();
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.good : exitCode.usage;
  if (error instanceof UnknownSelection || error instanceof UnusableBaseline) {
    console.error(`error: ${error.message}`);
    return exitCode.usage;
  }
  console.error("The kit itself was at fault; send us this text and the command that you gave:");
  console.error(error);
  return exitCode.fault;
}
