import { beforeEach, describe, expect, it } from "vitest";
import { deviceHandler } from "../../../kit/subjects/our-device";

let device = deviceHandler();
const ask = async (op: string, fields: object = {}) => {
  const answer = await device({ id: 1, op, ...fields });
  expect(answer).toHaveProperty("ok");
  return (answer as { readonly ok: unknown }).ok;
};
const exec = (line: string) => ask("exec", { line });

describe("exec of our device", () => {
  beforeEach(async () => {
    device = deviceHandler();
    const named = { pid: "ISR4321/K9", serial: "FDO00000001", hostname: "cube" };
    await ask("reset", { at: "2021-03-29T00:00:00Z", release: "17.6.1a", device: named });
  });

  it("answers with output and prompt, and what is configured holds", async () => {
    expect(await exec("enable")).toEqual({ output: "", prompt: "cube#", sent: [] });
    await exec("conf t\nvoice service voip\nmode border-element license periodicity hours 8\nend");
    expect(await ask("observe", { what: ["interval", "nextRecordAt"] })).toEqual({
      interval: { hours: 8 },
      nextRecordAt: "2021-03-29T08:00:00Z",
    });
    expect(await exec("sh clo")).toEqual({ output: "00:00:00.000 UTC Mon Mar 29 2021", prompt: "cube#", sent: [] });
  });

  it("hands over what a command puts on the wire", async () => {
    await exec("enable");
    expect(await exec("license smart trust idtoken T local")).toMatchObject({
      output: "",
      sent: [{ kind: "trust-request", token: "T", hostname: "cube" }],
    });
  });

  it("knows no command of the rehearsal", async () => {
    expect(await exec("emulator advance 1d")).toMatchObject({ output: expect.stringContaining("% Invalid input") });
  });

  it("is in user EXEC again after a reload", async () => {
    await exec("enable");
    await ask("reload");
    expect(await exec("")).toMatchObject({ prompt: "cube>" });
  });
});
