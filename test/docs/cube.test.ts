import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { cubeRouter } from "../../cli/cube-router";
import { parseRelease } from "../../core/release/release";
import { parseInstant } from "../../core/time/instant";
import { Session } from "../../emulator/cli/session";
import { typeLines } from "../../emulator/cli/type-lines";

const path = join(resolve(__dirname, "../.."), "docs/cube.md");
const blocks = /```console\n(.*?)```/gs;
const typed = /^(?:[\w-]+(?:\([\w-]+\))?[>#]|.*\[(?:confirm|yes\/no)\](?:: )?)(.*)$/;

it("the walk-through shows what a router answers when it is typed", async () => {
  const page = readFileSync(path, "utf8");
  const { machine, commandLine } = cubeRouter({
    release: parseRelease("17.6.1a"),
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
});
