import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chainVerdict } from "../../core/acknowledgement/certificate";
import { ed25519 } from "../../cryptography/ed25519";
import { paths } from "../../lambdas/paths";
import { DirectoryInUse } from "../../local/directory-lock";
import { type LocalSystemOptions, startLocalSystem } from "../../local/start-local-system";
import { accountWithToken, acknowledgements, call, noon, poll, report, submit, trust } from "./rehearsal";

const slp = join(__dirname, "../../cli/slp.ts");

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "slp-restart-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Runs a system on the directory for as long as the work takes. */
async function whileRunning<Result>(work: (url: string) => Promise<Result>, options: LocalSystemOptions = {}) {
  const system = await startLocalSystem({ directory, ...options });
  try {
    return await work(system.url);
  } finally {
    await system.close();
  }
}

const trustDevice = () =>
  whileRunning(
    async (url) => {
      await call(url, `PUT ${paths.testClock}`, { now: noon });
      const { token } = await accountWithToken(url);
      return trust(url, token);
    },
    { testClock: true },
  );

async function acknowledged(url: string, pollId: unknown) {
  for (;;) {
    const { body } = await poll(url, pollId);
    if (body.status === "COMPLETE") return acknowledgements(body);
  }
}

/** Runs `slp server` on the directory, submits to it, and kills it the moment that the receipt is there. */
async function submitAndKill(): Promise<unknown> {
  const server = spawn(
    process.execPath,
    ["-r", "ts-node/register", slp, "server", "--port", "0", "--data", directory],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  try {
    const greeting = await Promise.race([once(server.stdout, "data"), once(server, "exit")]);
    const url = /http:\/\/[\d.:]+/.exec(String(greeting[0]))?.[0] ?? "";
    return (await submit(url, [report(1616000000, 24)])).body.poll_id;
  } finally {
    server.kill("SIGKILL");
    await once(server, "exit");
  }
}

describe("a system on disk", { timeout: 30_000 }, () => {
  it("acknowledges after a restart what it took in before kill -9", async () => {
    await trustDevice();
    const pollId = await submitAndKill();
    const [signed, ...others] = await whileRunning((url) => acknowledged(url, pollId));
    expect(others).toEqual([]);
    expect(signed?.acknowledgement.reports).toMatchObject([{ reportId: 1616000000, peak: 24 }]);
  });

  it("goes on after a restart where it was ended", async () => {
    await trustDevice();
    const pollId = await whileRunning(async (url) => (await submit(url, [report(1616000000, 24)])).body.poll_id);
    const [signed] = await whileRunning((url) => acknowledged(url, pollId));
    expect(signed?.acknowledgement.reports).toMatchObject([{ reportId: 1616000000 }]);
  });

  it("makes a crash good, as one in memory does", async () => {
    await trustDevice();
    const [signed] = await whileRunning(
      async (url) => {
        await call(url, `POST ${paths.testCrash}`, { at: "before-store" });
        return acknowledged(url, (await submit(url, [report(1616000000, 24)])).body.poll_id);
      },
      { testClock: true },
    );
    expect(signed?.acknowledgement.reports).toMatchObject([{ reportId: 1616000000 }]);
  });

  it("keeps its root key, which only its owner may read", async () => {
    const { roots } = await trustDevice();
    expect(statSync(join(directory, "root-key.pem")).mode & 0o777).toBe(0o600);
    const pollId = await whileRunning(async (url) => (await submit(url, [report(1616000000, 24)])).body.poll_id);
    const [signed] = await whileRunning((url) => acknowledged(url, pollId));
    expect(signed && chainVerdict(signed.document, signed.acknowledgement.issuedAt, roots, ed25519)).toEqual({
      kind: "fits",
    });
  });

  it("refuses a second system beside it, and gives the directory back when it ends", async () => {
    await whileRunning(() => expect(startLocalSystem({ directory })).rejects.toThrow(DirectoryInUse));
    await whileRunning(async (url) => expect((await poll(url, 4711)).status).toBe(200));
  });

  it("leaves nothing behind when its port is taken", async () => {
    await whileRunning(async (url) => {
      const port = Number(new URL(url).port);
      await expect(startLocalSystem({ port })).rejects.toThrow(/EADDRINUSE/);
    });
  });
});
