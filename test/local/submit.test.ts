import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { exchange } from "../../cli/file/exchange";
import { submit } from "../../cli/file/submit";
import { readAcknowledgementFile } from "../../core/acknowledgement/acknowledgement-file";
import { writeReportFile } from "../../core/report/report-file";
import { signBuiltIn, signReport } from "../../core/report/sign-report";
import { ed25519 } from "../../cryptography/ed25519";
import { paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { accountWithToken, call, device, deviceKey, noon, report, trust } from "./rehearsal";

let system: LocalSystem;
let printed: string[];
let complained: string[];

beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
}, 60_000);
afterAll(() => system.close());
beforeEach(async () => {
  printed = [];
  complained = [];
  await system.forget();
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
});

const run = (file: string, server = system.url) =>
  submit(
    Buffer.from(file),
    { server: new URL(server), wait: 0 },
    { log: (text: string) => printed.push(text), error: (text: string) => complained.push(text) },
  );

const signed = signReport(report(1616000000, 24), deviceKey);

describe("slp file submit", () => {
  it("prints the acknowledgement of a signed report", async () => {
    const { token } = await accountWithToken(system.url);
    await trust(system.url, token);
    expect(await run(writeReportFile([signed]))).toBe(0);
    expect(printed[0]).toMatch(/^accepted, poll id \d+$/);
    expect(printed[1]).toContain("for C8000V:93POM8FF9IZ, issued 2021-03-29T12:00:00Z");
    expect(printed[1]).toMatch(/1616000000.*CUBE_T_STD.*2021-03-29T09:00:00Z.*2021-03-29T11:00:00Z.*2 .*24/);
    expect(complained).toEqual([]);
  });

  it("says first why a report is refused whose signature nobody here can check", async () => {
    const builtIn = { ...signed, signature: { signingType: "builtin", key: "regid.example", value: "AAAA" } };
    expect(await run(writeReportFile([builtIn]))).toBe(1);
    expect(complained[0]).toMatch(
      /^refused: report 1616000000 of C8000V:93POM8FF9IZ is signed as builtin with key regid\.example: not a signature/,
    );
    expect(system.waiting("reports")).toEqual([]);
  });

  it("says where a file is broken", async () => {
    expect(await run("<smartLicense><RUMReport>")).toBe(1);
    expect(complained[0]).toMatch(/^refused: line 1, column 26: .*cut off/);
  });

  it("says that no licence server answers", async () => {
    expect(await run(writeReportFile([signed]), "http://127.0.0.1:1")).toBe(3);
    expect(complained[0]).toMatch(/^error: No licence server answers at http:\/\/127\.0\.0\.1:1\//);
  });
});

describe("slp file exchange", () => {
  const folder = mkdtempSync(join(tmpdir(), "slp-exchange-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const exchanged = async (usage: string, virtualAccount: string, out: string) =>
    exchange(
      Buffer.from(usage),
      {
        server: new URL(system.url),
        account: "example.com",
        virtualAccount,
        json: false,
        out: join(folder, out),
        wait: 5,
      },
      { log: (text: string) => printed.push(text), error: (text: string) => complained.push(text) },
    );

  it("TRN-5 writes the acknowledgement file of a device without trust, with its trust code", async () => {
    const { virtualAccount } = await accountWithToken(system.url);
    const usage = writeReportFile([signBuiltIn(report(1616000000, 24), deviceKey, ed25519)]);
    expect(await exchanged(usage, virtualAccount, "ack.txt")).toBe(0);
    const [read] = readAcknowledgementFile(readFileSync(join(folder, "ack.txt"), "utf8"));
    expect(read?.acknowledgement).toMatchObject({ sudi: device, reports: [{ reportId: 1616000000 }] });
    expect(read?.acknowledgement.trustCode).toMatch(/\S/);
    expect(await exchanged(usage, virtualAccount, "ack.txt")).toBe(2);
    expect(complained.at(-1)).toContain("is there already and is not replaced");
  });

  it("says what the server has against a file, and writes none", async () => {
    const { virtualAccount } = await accountWithToken(system.url);
    expect(await exchanged("<smartLicense><RUMReport>", virtualAccount, "none.txt")).toBe(1);
    expect(complained[0]).toMatch(/^refused: .*cut off/);
    expect(await exchanged(writeReportFile([signed]), "no-such-account", "none.txt")).toBe(1);
    expect(existsSync(join(folder, "none.txt"))).toBe(false);
  });
});
