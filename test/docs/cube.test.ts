import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { cubeRouter } from "../../cli/cube-router";
import { parseRelease } from "../../core/release/release";
import { parseInstant } from "../../core/time/instant";
import { Session } from "../../emulator/cli/session";
import { typeLines } from "../../emulator/cli/type-lines";

const docs = resolve(__dirname, "../../docs");
const blocks = /```console\n(.*?)```/gs;
const typed = /^(?:[\w-]+(?:\([\w-]+\))?[>#]|.*\[(?:confirm|yes\/no)\](?:: )?)(.*)$/;
const pages = [
  { page: "cube.md", release: "17.6.1a", ha: undefined },
  { page: "pairs.md", release: "17.6.1a", ha: "box-to-box" },
  { page: "registration.md", release: "16.12.4", ha: undefined },
] as const;

it.each(pages)(
  "the walk-through of $page shows what is answered when it is typed",
  async ({ page: file, ...options }) => {
    const path = join(docs, file);
    const page = readFileSync(path, "utf8");
    const { machine, commandLine } = cubeRouter({
      ha: options.ha,
      release: parseRelease(options.release),
      hostname: "cube",
      pid: "ISR4321/K9",
      serial: "FDO00000001",
      at: parseInstant("2021-03-29T00:00:00Z"),
    });
    const session = new Session(machine, commandLine);
    let regenerated = page;
    for (const [block, transcript = ""] of page.matchAll(blocks)) {
      const lines = transcript.split("\n").flatMap((line) => typed.exec(line)?.[1] ?? []);
      const { screen } = await typeLines(session, lines);
      regenerated = regenerated.replace(block, () => `\`\`\`console\n${screen}\`\`\``);
    }
    await expect(regenerated).toMatchFileSnapshot(path);
  },
);
