import { describe, expect, it } from "vitest";
import { readReportFile } from "../../../core/report/report-file";
import { hours } from "../../../core/time/duration";
import { plus } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import type { ReportMessage } from "../../../emulator/device/messages";
import { midnight, routerWithInterface } from "./interface";

/** What a client of the interface makes of the reports: JSON written anew around each payload, in one file. */
const fileOf = (usage: readonly unknown[]) =>
  `<smartLicense>${usage.map((report) => `<RUMReport><![CDATA[${JSON.stringify(report)}]]></RUMReport>`).join("")}</smartLicense>`;

describe("reports that are fetched", () => {
  it("are the signed ones, also after a client has written their JSON anew", async () => {
    const { call } = await routerWithInterface();
    const { status, body } = await call("GET", "/smartlic-service/all-reports");
    expect(status).toBe(200);
    const reports = readReportFile(fileOf(body.usage));
    expect(reports.map(({ report }) => report.tag).sort()).toEqual(["CUBE_T_STD", "uck9"]);
    const { publicKey } = signingKeyFromSeed(new Uint8Array(32).fill(5));
    for (const { payload, signature } of reports) {
      expect(ed25519.verify(publicKey, payload, signature.value)).toBe(true);
    }
  });

  it("are the same bytes when they are fetched again", async () => {
    const { call, machine } = await routerWithInterface();
    const first = await call("GET", "/smartlic-service/all-reports");
    await machine.advance(plus(midnight, hours(3)));
    const second = await call("GET", "/smartlic-service/all-reports");
    expect(second.body.usage.slice(0, first.body.usage.length)).toEqual(first.body.usage);
    expect(second.body.usage.length).toBeGreaterThan(first.body.usage.length);
  });

  it("are listed with where they stand, which fetches and closes nothing", async () => {
    const { call, router } = await routerWithInterface();
    const open = await call("GET", "/smartlic-service/list");
    expect(open.body.usage_list).toContainEqual({
      report_id: expect.any(Number),
      entitlement_tag: "CUBE_T_STD",
      start_time: "2021-03-29T00:00:00Z",
      end_time: "2021-03-29T01:00:00Z",
      state: "open",
    });
    expect(router.state.lastPull).toBe("none");
    expect((await call("POST", "/smartlic-service/close-reports")).body).toEqual({ status: "success" });
    const closed = await call("GET", "/smartlic-service/list");
    expect(closed.body.usage_list.map(({ state }) => state)).toEqual(["unacknowledged", "unacknowledged"]);
    expect(router.state.lastPull).toBe("none");
  });

  it("may be those of the last days", async () => {
    const { call, router } = await routerWithInterface();
    expect((await call("GET", "/smartlic-service/days")).body.usage).toHaveLength(2);
    expect((await call("GET", "/smartlic-service/days/1")).body.usage).toHaveLength(2);
    expect(router.state.lastPull).toBe(plus(midnight, hours(1)));
    expect(await call("GET", "/smartlic-service/days/none")).toMatchObject({
      status: 400,
      body: { status: "failure", message: '"none" is no number of days: 1 to 3650 are' },
    });
  });
});

describe("an acknowledgement that is brought", () => {
  async function acknowledgementOf({ server, router, call }: Awaited<ReturnType<typeof routerWithInterface>>) {
    const { body } = await call("GET", "/smartlic-service/all-reports");
    const document = fileOf(body.usage);
    const message = {
      ref: "m1",
      at: router.state.now,
      from: router.state.sudi,
      to: "cssm",
      kind: "report",
      reports: [],
      document,
    };
    const [receipt] = await server.answer(message as ReportMessage);
    const poll = receipt?.kind === "later" ? receipt.poll : "";
    const [answer] = await server.answer({ ...message, kind: "poll", poll } as never);
    return answer?.kind === "acknowledgement" ? answer.document : "";
  }

  it("is taken as it stands, or in base64", async () => {
    for (const written of [
      (text: string) => text,
      (text: string) => Buffer.from(text).toString("base64"),
      (text: string) => JSON.stringify({ data: Buffer.from(text).toString("base64") }),
    ]) {
      const setup = await routerWithInterface();
      const body = written(await acknowledgementOf(setup));
      expect(await setup.call("POST", "/smartlic-service/import", { body })).toMatchObject({
        status: 200,
        body: { status: "success" },
      });
      expect(setup.router.state.book.handed).toEqual([]);
      expect(setup.router.state.acknowledged.reportAcknowledged).toBe(true);
    }
  });

  it("is refused with its reason when nothing fits, and changes nothing", async () => {
    const { call, router } = await routerWithInterface();
    const before = router.state;
    for (const [body, status] of [
      ["<smartLicense></smartLicense>", 422],
      ["{}", 400],
      ["", 400],
      ["\u0000", 400],
      [JSON.stringify({ data: "/w==" }), 400],
    ] as const) {
      const answer = await call("POST", "/smartlic-service/import", { body });
      expect(answer.status).toBe(status);
      expect(answer.body.message).toMatch(/\w{3}/);
    }
    expect(router.state.book).toEqual(before.book);
    expect(router.state.acknowledged).toEqual(before.acknowledged);
  });
});
