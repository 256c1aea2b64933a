import { type Command, exec } from "../../command";
import { errorOpening } from "../../flash/answers";

const flashes: readonly string[] = ["flash:", "bootflash:", "flash:/", "bootflash:/"];

/** Lists the files in the flash. */
export const dir: Command = {
  modes: exec,
  syntax: "dir [place:WORD]",
  help: { dir: "List files", place: "Where they are: flash:" },
  run: async ({ machine: { flash } }, given) => {
    const place = given.text("place") ?? "flash:";
    if (!flashes.includes(place)) return { output: errorOpening(place, "No such device") };
    const listed = await flash.list();
    if (listed.kind === "failed") return { output: errorOpening(place, listed.reason) };
    const rows = listed.value.map(({ name, bytes }) => `${String(bytes).padStart(12)}  ${name}`);
    const files = rows.length > 0 ? rows : ["No files in directory"];
    return { output: ["Directory of flash:/", "", ...files, ""].join("\n") };
  },
};
