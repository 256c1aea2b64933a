import { readFile } from "node:fs/promises";
import { type Command, exec } from "../../command";
import { told } from "../../rehearsal/standing";

/** Types the lines of a file, at most a mebibyte of them. */
export const script: Command = {
  modes: exec,
  syntax: "emulator script file:WORD",
  help: { script: "Type the lines of a file", file: "Path of the file" },
  run: async ({ type }, given) => {
    const file = given.text("file") ?? "";
    try {
      const text = await readFile(file, "utf8");
      if (text.length > 1024 * 1024) return told(`${file} is longer than a mebibyte`);
      return { output: await type(text.split(/\r?\n/)) };
    } catch (error) {
      if (error instanceof Error && "code" in error) return told(`${file} cannot be read: ${error.code}`);
      throw error;
    }
  },
};
