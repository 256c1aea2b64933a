import { type Command, CommanderError } from "commander";

/** What a command says to words that it cannot take, with the exit code that it asks for. */
export async function usageError(command: Command, words: readonly string[]): Promise<CommanderError> {
  const quiet = { writeErr: () => {}, writeOut: () => {} };
  try {
    await command
      .exitOverride()
      .configureOutput(quiet)
      .parseAsync([...words], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error;
    throw error;
  }
  throw new Error(`It takes ${words.join(" ")}.`);
}
