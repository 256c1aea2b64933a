import { describe, expect, it } from "vitest";
import type { SignedReport } from "../../core/report/rum-report";
import { parseInstant } from "../../core/time/instant";
import type { Submitted } from "../../server/intake/submitted";
import { file, noon, otherKey, otherRouter, report, router, routerKey, trustedStory, trustRequest } from "./story";

const eight = parseInstant("2021-03-29T08:00:00Z");

const withSignature = (signed: SignedReport, over: Partial<SignedReport["signature"]>): SignedReport => ({
  ...signed,
  signature: { ...signed.signature, ...over },
});

async function refusedStory(submitted: Submitted) {
  const told = await trustedStory();
  const outcome = await told.server.submit(submitted);
  return { ...told, outcome };
}

describe("report intake", () => {
  it("answers with a poll id and sends the reports on, with the policy of that moment", async () => {
    const { ports, server, branches } = await trustedStory();
    await server.setPolicy({ virtualAccount: branches, policy: { classes: {} }, actor: "ada" });
    const signed = report(1);
    const outcome = await server.submit({ ...file(signed), virtualAccount: branches });
    expect(outcome).toEqual({ kind: "accepted", poll: expect.stringMatching(/^\d+$/), receivedAt: noon });
    expect(ports.submissionQueue.receive(10).map(({ message }) => message)).toEqual([
      {
        poll: outcome.kind === "accepted" ? outcome.poll : "",
        part: 1,
        parts: 1,
        smartAccount: "voice.example",
        virtualAccount: branches,
        policy: { version: 1, classes: {} },
        devicePolicies: [],
        receivedAt: noon,
        reports: [signed],
      },
    ]);
  });

  it("takes reports as they stand in a request as well as in a file", async () => {
    const { ports, server } = await trustedStory();
    const { payload, signature } = report(1);
    await server.submit({ content: { kind: "reports", reports: [{ payload, signature }] } });
    expect(ports.submissionQueue.receive(10)).toMatchObject([{ message: { reports: [report(1)] } }]);
  });

  it("takes a report that stands twice once", async () => {
    const { ports, server } = await trustedStory();
    await server.submit(file(report(1), report(1), report(2)));
    expect(ports.submissionQueue.receive(10)).toMatchObject([{ message: { reports: [report(1), report(2)] } }]);
  });

  it("cuts a large submission into numbered parts of one poll id", async () => {
    const { ports, server } = await trustedStory();
    const reports = Array.from({ length: 600 }, (_, index) => report(index + 1));
    expect(await server.submit(file(...reports))).toMatchObject({ kind: "accepted" });
    const parts = ports.submissionQueue.receive(10).map(({ message }) => message);
    expect(parts.map(({ part, parts: of }) => [part, of])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(new Set(parts.map(({ poll }) => poll)).size).toBe(1);
    expect(parts.flatMap((one) => one.reports)).toEqual(reports);
  });

  describe("refuses, audits and stores nothing (RPT-11)", () => {
    const builtin = withSignature(report(1), { signingType: "builtin", key: "public", value: "AAAA" });
    const spoilt = withSignature(report(1), { value: report(2).signature.value });
    it.each([
      ["signature", "is signed as builtin with key public: not a signature that this server can check", file(builtin)],
      ["signature", "the signature does not fit the bytes", file(spoilt)],
      ["signature", "not the key that the device was trusted with", file(report(1, { key: otherKey }))],
      ["signature", "report 2 of C8000V:93POM8FF9IZ", file(report(1), report(2, { key: otherKey }))],
      ["unknown-device", "report 1 of C8000V:9NTUEA8FIIH", file(report(1, { sudi: otherRouter, key: otherKey }))],
      ["other-account", "does not belong to the virtual account 77", { ...file(report(1)), virtualAccount: "77" }],
    ] as const)("%s: … %s …", async (reason, words, submitted) => {
      const { outcome, ports, server, branches } = await refusedStory(submitted);
      expect(outcome).toMatchObject({ kind: "refused", reason, message: expect.stringContaining(words) });
      expect(ports.submissionQueue.size).toBe(0);
      const audited = [
        ...(await ports.audit.ofDay("unassigned", noon)),
        ...(await ports.audit.ofDay("voice.example", noon)),
      ];
      expect(audited).toContainEqual(
        expect.objectContaining({
          action: "submit",
          outcome: "refused",
          reason: expect.stringContaining(words),
          subject: expect.stringContaining("C8000V:9"),
        }),
      );
      await server.settle();
      const history = await server.usageHistory({ virtualAccount: branches, tag: "CUBE_T_STD", from: eight, to: noon });
      expect(history).toMatchObject({ hours: [{ inUse: 0 }, { inUse: 0 }, { inUse: 0 }, { inUse: 0 }] });
    });

    it("names signature before device before account, in whichever report they stand", async () => {
      const { server } = await trustedStory();
      const unknown = report(1, { sudi: otherRouter, key: otherKey });
      const foreign = { ...file(unknown, report(2)), virtualAccount: "77" };
      expect(await server.submit(foreign)).toMatchObject({ reason: "unknown-device" });
      const worse = { ...file(unknown, report(2), builtin), virtualAccount: "77" };
      expect(await server.submit(worse)).toMatchObject({ reason: "signature" });
    });

    it("a device of another account, by the account that is named", async () => {
      const { server, campus, branches } = await trustedStory();
      expect(await server.submit({ ...file(report(1)), virtualAccount: campus })).toMatchObject({
        reason: "other-account",
      });
      expect(await server.submit({ ...file(report(1)), virtualAccount: branches })).toMatchObject({ kind: "accepted" });
    });

    it("devices of two accounts in one submission", async () => {
      const { server, campus, tokenOf } = await trustedStory();
      await server.trust(
        trustRequest(await tokenOf(campus), { sudi: otherRouter, hostname: "cube-2", publicKey: otherKey.publicKey }),
      );
      const both = file(report(1), report(1, { sudi: otherRouter, key: otherKey }));
      expect(await server.submit(both)).toMatchObject({ kind: "refused", reason: "other-account" });
    });
  });

  describe("refuses what is malformed, with its place", () => {
    const good = file(report(1)).content.text;
    const fiveYears = report(1, { from: "2016-03-01T00:00:00Z", to: "2021-03-29T00:00:00Z" });
    it.each([
      ["line 1, column 1: there is no element in it", ""],
      ["the document is cut off", good.slice(0, -30)],
      ["a DOCTYPE is not allowed", good.replace("<smartLicense>", "<!DOCTYPE x><smartLicense>")],
      ["holds a second CDATA section", good.replace("]]></RUMReport>", "]]><![CDATA[{}]]></RUMReport>")],
      ["there is no report in it", "<smartLicense></smartLicense>"],
      ["stands twice, with different bytes", file(report(1), report(1, { value: 25 })).content.text],
      ["it covers 1854 days; 1830 are the most", file(fiveYears).content.text],
      ["4194304 are the most", good + " ".repeat(4_194_304)],
    ])("%s", async (words, text) => {
      const { outcome, ports } = await refusedStory({ content: { kind: "file", text } });
      expect(outcome).toMatchObject({ reason: "malformed", message: expect.stringContaining(words) });
      expect(ports.submissionQueue.size).toBe(0);
    });

    it("reports of a hundred devices at once", async () => {
      const many = Array.from({ length: 100 }, (_, index) => report(1, { sudi: { ...router, serial: `SN${index}` } }));
      const { outcome } = await refusedStory(file(...many));
      expect(outcome).toMatchObject({ reason: "malformed", message: expect.stringContaining("99 are the most") });
    });

    it("a large payload that does not compress as measurements do", async () => {
      const noise = Array.from({ length: 9_000 }, (_, index) => routerKey.sign(`${index}`)).join("");
      const { payload, signature } = report(1);
      const padded = payload.replace("{", `{"noise":"${noise}",`);
      const { outcome } = await refusedStory({
        content: { kind: "reports", reports: [{ payload: padded, signature }] },
      });
      expect(outcome).toMatchObject({ reason: "malformed", message: expect.stringContaining("does not compress") });
    });

    it("and quotes no more than a line of it", async () => {
      const text = good.replace('"type":"rum"', `"type":"${"x".repeat(100_000)}"`);
      const { outcome } = await refusedStory({ content: { kind: "file", text } });
      expect(outcome).toMatchObject({ reason: "malformed", message: expect.stringMatching(/^.{401}$/) });
    });
  });
});
