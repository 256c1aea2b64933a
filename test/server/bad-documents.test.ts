import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { writeReportFile } from "../../core/report/report-file";
import type { SignedReport } from "../../core/report/rum-report";
import { signBuiltIn } from "../../core/report/sign-report";
import { ed25519 } from "../../cryptography/ed25519";
import { bombs, withPayload, withValue } from "./bombs";
import { file, noon, otherKey, otherRouter, report, router, routerKey, trustedStory, trustRequest } from "./story";

/** A trusted device, and what is said of a file in its account. */
async function reading() {
  const told = await trustedStory();
  const { server, ports, branches } = told;
  const submit = async (text: string) => {
    const outcome = await server.submit({ virtualAccount: branches, content: { kind: "file", text } });
    await server.settle();
    return outcome;
  };
  const kept = async () => (await ports.reports.newest(router, 10)).length;
  return { ...told, submit, kept };
}

describe("a document that is made to hurt", () => {
  it.each(bombs)("%s: %s", async (_, said, text) => {
    const { server, branches, submit, kept } = await reading();
    const outcome = await submit(text);
    expect(outcome).toMatchObject({ kind: "refused", reason: "malformed", message: expect.stringContaining(said) });
    expect(outcome.kind === "refused" ? outcome.message.length : 0).toBeLessThan(401);
    expect(await kept()).toBe(0);
    const audit = await server.readAudit({ virtualAccount: branches, from: noon, to: noon });
    const refused = audit.kind === "records" ? audit.records.filter((one) => one.outcome === "refused") : [];
    expect(refused).toHaveLength(1);
  });

  it("costs less than 50 ms of processor time, whatever it is", async () => {
    const { submit } = await reading();
    for (const [name, , text] of bombs) {
      const costs: number[] = [];
      for (let round = 0; round < 5; round++) {
        const before = process.threadCpuUsage();
        await submit(text);
        const { user, system } = process.threadCpuUsage(before);
        costs.push((user + system) / 1_000);
      }
      expect(Math.min(...costs), name).toBeLessThan(50);
    }
  });

  it("leaves nothing behind in memory", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const { submit } = await reading();
    for (const [, , text] of bombs) await submit(text);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let round = 0; round < 5; round++) for (const [, , text] of bombs) await submit(text);
    collect();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(1024 * 1024);
  });
});

describe("a measurement", () => {
  it("with a decimal number in a string is taken", async () => {
    const { submit, kept } = await reading();
    expect(await submit(withValue('"24"'))).toMatchObject({ kind: "accepted" });
    expect(await kept()).toBe(1);
  });

  it.each([
    '"-1"',
    '"1.5"',
    '"1e3"',
    '"0x18"',
    '" 24"',
    '"+24"',
    '""',
    '"٢٤"',
    "24",
    "-1",
    "null",
    '"9007199254740993"',
  ])("with the value %s is refused", async (value) => {
    const { submit, kept } = await reading();
    expect(await submit(withValue(value))).toMatchObject({
      reason: "malformed",
      message: expect.stringContaining("value"),
    });
    expect(await kept()).toBe(0);
  });

  it.each([
    ["that ends before it begins", '"end_time":1', /"end_time":\d+/],
    ["that begins before 1970", '"start_time":-1', /"start_time":\d+/],
    ["that begins between two seconds", '"start_time":1617004800.5', /"start_time":\d+/],
  ])("%s is refused", async (_, written, good) => {
    const { submit, kept } = await reading();
    const { payload } = report(1);
    expect(payload).toMatch(good);
    expect(await submit(withPayload(payload.replace(good, written)))).toMatchObject({
      reason: "malformed",
      message: expect.stringContaining("measurements"),
    });
    expect(await kept()).toBe(0);
  });
});

describe("a report that pretends to be signed", () => {
  const good = report(1);
  const signedAs = (signature: Partial<SignedReport["signature"]>): SignedReport => ({
    ...good,
    signature: { ...good.signature, ...signature },
  });
  const hmac = ed25519.hmac(routerKey.publicKey, good.payload);

  it.each<[string, SignedReport]>([
    ["with the device's public key as if it were a secret", signedAs({ signingType: "builtin", value: hmac })],
    ["with that under the name of Ed25519", signedAs({ value: hmac })],
    ["with the built-in key, over a connection", signBuiltIn(good.report, routerKey, ed25519)],
    ["in another spelling of the scheme", signedAs({ signingType: "ed25519" })],
    ["by no scheme", signedAs({ signingType: "none", value: "" })],
    ["by another device's key under its own id", report(1, { key: otherKey })],
    ["by another device's key under the right id", signedAs({ value: otherKey.sign(good.payload) })],
    ["by the right key under another device's id", signedAs({ key: otherKey.keyId })],
    ["with half a signature", signedAs({ value: good.signature.value.slice(0, 44) })],
    ["with a signature in two lines", signedAs({ value: `${good.signature.value}\n` })],
    ["with the signature of another report", signedAs({ value: report(2).signature.value })],
  ])("%s is refused for its signature", async (_, signed) => {
    const { submit, kept } = await reading();
    const outcome = await submit(writeReportFile([signed]));
    expect(outcome).toMatchObject({ kind: "refused", reason: "signature" });
    expect(await kept()).toBe(0);
  });

  it("of another device is refused for its signature, though the sender's own fits", async () => {
    const { server, branches, tokenOf, submit } = await reading();
    const other = { sudi: otherRouter, hostname: "cube-2", publicKey: otherKey.publicKey };
    await server.trust(trustRequest(await tokenOf(branches), other));
    expect(await submit(file(report(1, { sudi: otherRouter })).content.text)).toMatchObject({ reason: "signature" });
    expect(await submit(file(report(1)).content.text)).toMatchObject({ kind: "accepted" });
  });

  it("that was taken in and comes again changed is refused by name, and the first one stays", async () => {
    const { server, ports, branches, submit } = await reading();
    await submit(file(report(1)).content.text);
    const rolledBack = await submit(file(report(1, { value: 1 })).content.text);
    const answer = rolledBack.kind === "accepted" ? await server.poll({ poll: rolledBack.poll }) : undefined;
    expect(answer).toMatchObject({ kind: "complete", refused: [{ reportId: 1, reason: "conflict" }] });
    const [kept] = await ports.reports.newest(router, 1);
    expect(kept?.signed.payload).toBe(good.payload);
    expect(branches).toBe(kept?.virtualAccount);
  });
});
