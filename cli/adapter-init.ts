import { Argument, Command, Option } from "commander";
import { beginAdapter, type Language, languages, WouldOverwrite } from "../kit/adapter/init/begin-adapter";
import { exitCode } from "./exit-code";

type Options = { readonly lang: Language };

/** `slp adapter init`: writes a device to begin with, in the language of whoever has to go on with it. */
export function initCommand(): Command {
  return new Command("init")
    .description("write a device to begin with: it runs, and says not-implemented to what is still to be written")
    .addArgument(new Argument("<dir>", "the folder; what is there is not overwritten"))
    .addOption(new Option("--lang <language>", "the language").choices(languages).makeOptionMandatory())
    .action((dir: string, { lang }: Options, command: Command) => {
      try {
        for (const path of beginAdapter(lang, dir)) console.log(`wrote ${path}`);
        console.log("begin with its README.md");
      } catch (fault) {
        if (!(fault instanceof WouldOverwrite)) throw fault;
        command.error(`error: ${fault.message}`, { exitCode: exitCode.usage });
      }
    });
}
