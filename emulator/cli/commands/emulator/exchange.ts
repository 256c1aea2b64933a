import { type Command, type Effect, exec } from "../../command";
import { badName, errorOpening } from "../../flash/answers";
import { fileName } from "../../flash/file-name";
import type { RehearsalServer } from "../../rehearsal/rehearsal-server";
import { told } from "../../rehearsal/standing";

/** A person carries a usage file to the licence server of the rehearsal, and its answer back. */
export const exchange = (rehearsal: RehearsalServer): Command => ({
  modes: exec,
  syntax: "emulator exchange usage:WORD answer:WORD",
  help: {
    exchange: "Carry a usage file to the licence server, and its answer back",
    usage: "Usage file in the flash",
    answer: "File to write the answer to",
  },
  run: async ({ machine: { flash, router } }, given): Promise<Effect> => {
    const [usage, answer] = [given.text("usage") ?? "", given.text("answer") ?? ""];
    const [from, to] = [fileName(usage), fileName(answer)];
    if (from === undefined || to === undefined) return { output: badName(from === undefined ? usage : answer) };
    if (await flash.has(to)) return told(`${answer} is there already; give the answer another name`);
    const read = await flash.read(from);
    if (read.kind === "failed") return { output: errorOpening(usage, read.reason) };
    const exchanged = rehearsal.exchangeFile(read.value, router.state.now);
    if (exchanged.kind === "refused") return told(`the licence server refuses ${usage}: ${exchanged.reason}`);
    const written = await flash.write(to, exchanged.document);
    if (written.kind === "failed") return { output: errorOpening(answer, written.reason) };
    return told(`the licence server answers ${usage} with ${answer}`);
  },
});
