import type { WhichUsage } from "../../../../core/report/saved-usage";
import type { Command, Effect, Scene } from "../../command";
import { badName, errorOpening, isConfirmed, overwriteQuestion } from "../../flash/answers";
import { fileName } from "../../flash/file-name";
import type { Given } from "../../grammar/given";

/** Writes usage reports to a file, for a person to carry to the licence server (CLI-7, TRN-5). */
export const saveUsage: Command = {
  modes: ["privileged"],
  syntax: "license smart save usage {all | days days:<0-3650> | unreported} file file:WORD",
  help: {
    save: "Save to a file",
    usage: "Usage reports",
    all: "All reports that are kept",
    days: "Reports of the last days",
    unreported: "Reports that are not acknowledged",
    file: "File to write, as in flash:usage.txt",
  },
  run: async (scene, given): Promise<Effect> => {
    const path = given.text("file") ?? "";
    const name = fileName(path);
    if (name === undefined) return { output: badName(path) };
    const write = () => saveTo(scene, whichOf(given), path, name);
    if (!(await scene.machine.flash.has(name))) return write();
    return {
      asks: { prompt: overwriteQuestion, answer: (answer) => (isConfirmed(answer) ? write() : {}) },
    };
  },
};

function whichOf(given: Given): WhichUsage {
  const days = given.number("days");
  return days === undefined ? (given.oneOf("all", "unreported") ?? "all") : { days };
}

async function saveTo({ machine }: Scene, which: WhichUsage, path: string, name: string): Promise<Effect> {
  const before = machine.router.state;
  const { document } = machine.router.saveUsage(which);
  const written = await machine.flash.write(name, document);
  if (written.kind === "done") return {};
  machine.router.restore(before);
  return { output: errorOpening(path, written.reason) };
}
