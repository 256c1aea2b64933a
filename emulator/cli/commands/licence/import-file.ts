import type { Command, Effect } from "../../command";
import { badName, errorOpening } from "../../flash/answers";
import { fileName } from "../../flash/file-name";

/** Takes an acknowledgement or a policy that a person brought as a file (CLI-7, TRN-5). */
export const importFile: Command = {
  modes: ["privileged"],
  syntax: "license smart import file:WORD",
  help: { import: "Import a file of the licence server", file: "File to read, as in flash:ack.txt" },
  run: async ({ machine }, given): Promise<Effect> => {
    const path = given.text("file") ?? "";
    const name = fileName(path);
    if (name === undefined) return { output: badName(path) };
    const read = await machine.flash.read(name);
    if (read.kind === "failed") return { output: errorOpening(path, read.reason) };
    const { accepted, message } = machine.router.importFile(read.value);
    return { output: accepted ? "Import Data Successful" : `% Import of ${path} failed: ${message}` };
  },
};
