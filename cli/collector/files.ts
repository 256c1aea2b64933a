import { writeFileSync } from "node:fs";
import { Command } from "commander";
import { exitCode } from "../exit-code";
import { machineClock } from "../machine-clock";
import { readGivenFile } from "../read-given-file";
import { dataOption } from "./data-option";
import { openCollector } from "./open-collector";

/** What an acknowledging server reads at once. */
const mostCharacters = 4 * 1024 * 1024 - 1_024;

/** `slp collector take`: what a person carries here, usage of devices or acknowledgements of CSSM. */
export function takeCommand(): Command {
  return new Command("take")
    .description(
      "take files with usage of devices or acknowledgements of CSSM; what is rotten in them is named, the rest goes its way",
    )
    .argument("<file...>", "the files as they were written")
    .addOption(dataOption())
    .action((files: readonly string[], { data }: { readonly data: string }, command: Command) => {
      const texts = files.map((file) => ({ file, text: readGivenFile(file, "file", command).toString("utf8") }));
      const { collector, close } = openCollector(data);
      process.exitCode = exitCode.good;
      for (const { file, text } of texts) {
        const { taken, rotten } = collector.takeFile(text, machineClock());
        console.log(`${file}: ${taken} taken`);
        for (const reason of rotten) console.error(`${file}: ${reason}`);
        if (taken === 0 || rotten.length > 0) process.exitCode = exitCode.bad;
      }
      close();
    });
}

/** `slp collector export`: everything that waits for an acknowledgement, to be carried to CSSM. */
export function exportCommand(): Command {
  return new Command("export")
    .description(
      "write everything that waits for an acknowledgement into a file for CSSM, or several where it is more than 4 MiB",
    )
    .argument("<file>", "the file; a second one is named FILE.2")
    .addOption(dataOption())
    .action((name: string, { data }: { readonly data: string }) => {
      const { collector, close } = openCollector(data);
      const files = collector.usageFiles(mostCharacters);
      close();
      for (const [index, text] of files.entries()) {
        const path = index === 0 ? name : `${name}.${index + 1}`;
        writeFileSync(path, text);
        console.log(`wrote ${path}`);
      }
      if (files.length === 0) console.log("nothing waits for an acknowledgement");
    });
}
