import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { submit } from "../../cli/submit";
import { writeReportFile } from "../../core/report/report-file";
import { signReport } from "../../core/report/sign-report";
import { paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { accountWithToken, call, deviceKey, noon, report, trust } from "./rehearsal";

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

describe("slp submit", () => {
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
