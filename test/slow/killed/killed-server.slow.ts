import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { chanceOf, wholeBetween } from "../../../emulator/fleet/chance";
import { paths } from "../../../lambdas/paths";
import { accountWithToken, acknowledgements, call, poll } from "../../local/rehearsal";
import { killingProxy } from "./killing-proxy";
import { ServerProcess } from "./server-process";

const slp = join(__dirname, "../../../bin/slp.js");
const from = "2035-01-01T00:00:00Z";
const devices = 12;

const slpSays = async (...words: string[]): Promise<string> =>
  (await promisify(execFile)(process.execPath, [slp, ...words], { timeout: 240_000 })).stdout;

/** The requests that the server is killed in, once all devices are trusted. */
function fatalRequests(seed: string): ReadonlySet<number> {
  const chance = chanceOf(seed);
  const fatal = new Set<number>();
  for (let number = 60; number < 400; number += wholeBetween(15, 70, chance(`kill after ${number}`))) fatal.add(number);
  return fatal;
}

it("a server that is killed again and again while a fleet reports loses nothing and counts nothing twice", async () => {
  const data = mkdtempSync(join(tmpdir(), "slp-killed-"));
  const server = new ServerProcess(data);
  const fatal = fatalRequests("7");
  const proxy = await killingProxy(server, (request) => fatal.has(request));
  try {
    await call(await server.url, `PUT ${paths.testClock}`, { now: from });
    const { token } = await accountWithToken(await server.url);
    const plan = ["--devices", String(devices), "--days", "2", "--from", from, "--threads", "1", "--json", "-"];
    const fleet = JSON.parse(await slpSays("fleet", ...plan, "--server", proxy.url, "--token", token));
    expect(fleet).toMatchObject({ trusted: devices });
    expect(server.kills).toBeGreaterThan(3);

    const url = await server.url;
    const receipts = proxy.heard
      .filter(({ path }) => path === paths.reportUsage)
      .map(({ answer }) => JSON.parse(answer));
    expect(receipts.length).toBeGreaterThan(devices);
    const documents = new Map<string, string>();
    for (const { poll_id } of receipts) {
      const { body } = await poll(url, poll_id);
      expect(body.status).toBe("COMPLETE");
      for (const { acknowledgement, document } of acknowledgements(body)) {
        for (const { sha256 } of acknowledgement.reports) {
          expect(documents.get(sha256) ?? document.payload).toBe(document.payload);
          documents.set(sha256, document.payload);
        }
      }
    }
    const [{ reports, differences }] = JSON.parse(await slpSays("recount", "--data", data, "--json"));
    expect(differences).toEqual([]);
    expect(reports).toBe(documents.size);
  } finally {
    proxy.close();
    await server.end();
    rmSync(data, { recursive: true, force: true });
  }
}, 300_000);
