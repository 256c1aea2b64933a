import type { Command } from "commander";

/** The options that were given on the command line, but for those left out, as the words of another command line. */
export function optionsGiven(command: Command, except: readonly string[]): string[] {
  return command.options.flatMap((option) => {
    const name = option.attributeName();
    if (except.includes(name) || command.getOptionValueSource(name) !== "cli" || option.long == null) return [];
    const value: unknown = command.getOptionValue(name);
    return value === true ? [option.long] : [option.long, String(value)];
  });
}
