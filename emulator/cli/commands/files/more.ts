import { type Command, exec } from "../../command";
import { badName, errorOpening } from "../../flash/answers";
import { fileName } from "../../flash/file-name";

/** Shows the text of a file. */
export const more: Command = {
  modes: exec,
  syntax: "more file:WORD",
  help: { more: "Show the text of a file", file: "File to show, as in flash:usage.txt" },
  run: async ({ machine: { flash } }, given) => {
    const path = given.text("file") ?? "";
    const name = fileName(path);
    if (name === undefined) return { output: badName(path) };
    const read = await flash.read(name);
    return { output: read.kind === "failed" ? errorOpening(path, read.reason) : read.value };
  },
};
