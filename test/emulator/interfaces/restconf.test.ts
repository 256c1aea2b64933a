import { describe, expect, it } from "vitest";
import { routerWithInterface } from "./interface";

const stateInfo = "/restconf/data/cisco-smart-license:licensing/state/state-info";

describe("licensing data over RESTCONF", () => {
  it("has the use that was recorded, each tag by its key", async () => {
    const { call } = await routerWithInterface();
    const { body } = await call("GET", `${stateInfo}/usage=CUBE_T_STD`);
    expect(body).toEqual({
      "cisco-smart-license:usage": [
        {
          "entitlement-tag": "CUBE_T_STD",
          "license-name": "CUBE_T_STD",
          count: 40,
          "enforcement-mode": "enforcement-in-compliance",
          "post-paid": false,
        },
      ],
    });
  });

  it("has the policy, the deadline, the trust and the transport", async () => {
    const { call } = await routerWithInterface();
    const policy = (await call("GET", `${stateInfo}/policy`)).body["cisco-smart-license:policy"];
    expect(policy).toMatchObject({
      "policy-type": "policy-type-custom",
      "policy-name": "Rehearsal",
      "policy-perpetual": { "reporting-first-time": 90, "reporting-ongoing": 90, "reporting-macd": 90 },
    });
    expect((await call("GET", `${stateInfo}/rum-ack`)).body["cisco-smart-license:rum-ack"]).toEqual({
      "last-received-time": "2021-03-29T00:00:00Z",
      "next-report-deadline": "2021-06-27T00:00:00Z",
    });
    expect((await call("GET", `${stateInfo}/trust-code`)).body["cisco-smart-license:trust-code"]).toMatchObject([
      { "is-installed": true, "time-installed": "2021-03-29T00:00:00Z" },
    ]);
    expect((await call("GET", `${stateInfo}/transport/transport-type`)).body).toEqual({
      "cisco-smart-license:transport-type": "transport-type-off",
    });
    expect((await call("GET", `${stateInfo}/udi/sn`)).body).toEqual({ "cisco-smart-license:sn": "93POM8FF9IZ" });
  });

  it("names what is not there", async () => {
    const { call } = await routerWithInterface();
    for (const path of [
      `${stateInfo}/nothing`,
      `${stateInfo}/usage=CUBE_T_RED`,
      `${stateInfo}/__proto__`,
      `${stateInfo}/policy/policy-name/length`,
      "/restconf/data/other-model:licensing",
    ]) {
      const { status, body } = await call("GET", path);
      expect(status).toBe(404);
      expect(body["ietf-restconf:errors"].error[0]["error-message"]).toContain("nothing of that name");
    }
  });
});

describe("operations over RESTCONF", () => {
  const trust = "/restconf/operations/cisco-smart-license:id-token-trust";
  const input = (given: object) => ({ body: JSON.stringify({ "cisco-smart-license:input": given }) });

  it("ask for trust, which stays as it is without force", async () => {
    const { call } = await routerWithInterface();
    expect(await call("POST", trust, input({ "id-token": "T" }))).toMatchObject({
      status: 409,
      body: { "ietf-restconf:errors": { error: [{ "error-tag": "operation-failed" }] } },
    });
    const { router, call: again } = await routerWithInterface();
    router.configure({ transport: "smart" });
    expect((await again("POST", trust, input({ "id-token": "T", force: true }))).body).toEqual({
      "cisco-smart-license:output": { "return-code": "success" },
    });
  });

  it("save usage to a file of the flash and import what comes back for it", async () => {
    const { call, router, machine } = await routerWithInterface();
    const operation = (name: string, given: object) =>
      call("POST", `/restconf/operations/cisco-smart-license:${name}`, input(given));
    for (const [name, days] of [
      ["all", {}],
      ["unreported", {}],
      ["days", { days: 1 }],
    ] as const) {
      const path = `flash:${name}.txt`;
      expect((await operation(`rum-save-usage-${name}`, { "file-path": path, ...days })).status).toBe(200);
      expect(await machine.flash.read(`${name}.txt`)).toMatchObject({ value: expect.stringContaining("<RUMReport>") });
    }
    expect(router.state.lastFileWrite).toBe(router.state.now);
    expect(await operation("import-file", { "file-path": "flash:none.txt" })).toMatchObject({ status: 409 });
    expect(await operation("import-file", { "file-path": "flash:all.txt" })).toMatchObject({
      status: 409,
      body: { "ietf-restconf:errors": { error: [{ "error-message": expect.stringContaining("usage reports") }] } },
    });
    expect(await operation("rum-save-usage-all", { "file-path": "../etc/passwd" })).toMatchObject({
      status: 409,
      body: { "ietf-restconf:errors": { error: [{ "error-message": expect.stringContaining("Invalid file name") }] } },
    });
  });

  it("name the value that is wrong", async () => {
    const { call } = await routerWithInterface();
    const { status, body } = await call("POST", trust, input({ "id-token": "" }));
    expect(status).toBe(400);
    expect(body["ietf-restconf:errors"].error[0]["error-message"]).toMatch(/^id-token: /);
    expect((await call("POST", trust, { body: "not json" })).status).toBe(400);
    expect((await call("POST", "/restconf/operations/cisco-smart-license:renew-id")).status).toBe(404);
  });
});
