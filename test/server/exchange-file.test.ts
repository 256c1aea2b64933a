import { describe, expect, it } from "vitest";
import { readAcknowledgementFile } from "../../core/acknowledgement/acknowledgement-file";
import { writeReportFile } from "../../core/report/report-file";
import type { SignedReport } from "../../core/report/rum-report";
import { signBuiltIn } from "../../core/report/sign-report";
import { ed25519 } from "../../cryptography/ed25519";
import { noon, otherKey, otherRouter, report, story, trustedStory, trustRequest } from "./story";

const builtIn = (id: number, key = otherKey): SignedReport =>
  signBuiltIn(report(id, { sudi: otherRouter }).report, key, ed25519);

async function exchange({ server, branches }: Awaited<ReturnType<typeof story>>, ...reports: readonly SignedReport[]) {
  const text = writeReportFile(reports);
  const taken = await server.exchangeFile({ virtualAccount: branches, text, actor: "ada" });
  if (taken.kind === "refused") return taken;
  await server.settle();
  const answer = await server.acknowledgementFileOf(taken.poll, branches);
  if (answer.kind === "pending" || answer.file === "none") throw new Error("there is no acknowledgement file");
  return readAcknowledgementFile(answer.file).map(({ acknowledgement }) => acknowledgement);
}

describe("a usage file", () => {
  it("of several devices is answered with one file that acknowledges each", async () => {
    const told = await trustedStory();
    await told.server.trust(
      trustRequest(await told.tokenOf(told.branches), { sudi: otherRouter, publicKey: otherKey.publicKey }),
    );
    const answer = await exchange(told, report(1), report(2, { sudi: otherRouter, key: otherKey }));
    expect(answer).toMatchObject([{ reports: [{ reportId: 1 }] }, { reports: [{ reportId: 2 }], sudi: otherRouter }]);
  });

  it("of a device without trust makes it a product instance of the account, with its own key", async () => {
    const told = await story();
    const answer = await exchange(told, builtIn(1));
    const instance = await told.ports.productInstances.find(otherRouter);
    expect(instance).toMatchObject({ virtualAccount: told.branches, publicKey: otherKey.publicKey, trustedAt: noon });
    expect(answer).toMatchObject([
      { reports: [{ reportId: 1 }], trustCode: instance === "unknown" ? "" : instance.trustCode },
    ]);
  });

  it("that is handed in once more after a crash finds the device that it brought", async () => {
    const told = await story();
    const text = writeReportFile([builtIn(1)]);
    await told.server.exchangeFile({ virtualAccount: told.branches, text, actor: "ada" });
    const instance = await told.ports.productInstances.find(otherRouter);
    await exchange(told, builtIn(1));
    expect(await told.ports.productInstances.find(otherRouter)).toEqual(instance);
  });

  it("with the built-in key and another key than the device came with is refused", async () => {
    const told = await story();
    await exchange(told, builtIn(1));
    const stranger = { ...otherKey, publicKey: `A${otherKey.publicKey.slice(1)}` };
    expect(await exchange(told, builtIn(2, stranger))).toMatchObject({ kind: "refused", reason: "signature" });
  });

  it("with the built-in key is refused once the device has asked for trust itself", async () => {
    const told = await story();
    await exchange(told, builtIn(1));
    const asked = { sudi: otherRouter, publicKey: otherKey.publicKey, force: true };
    await told.server.trust(trustRequest(await told.tokenOf(told.branches), asked));
    expect(await exchange(told, builtIn(2))).toMatchObject({ kind: "refused", reason: "signature" });
  });

  it("that cannot be read is refused and audited under the name of who brought it", async () => {
    const { server, branches } = await story();
    const outcome = await server.exchangeFile({ virtualAccount: branches, text: "no file", actor: "bob" });
    expect(outcome).toMatchObject({ kind: "refused", reason: "malformed" });
    const log = await server.readAudit({ virtualAccount: branches, from: noon, to: noon });
    expect(log).toMatchObject({ records: expect.arrayContaining([expect.objectContaining({ actor: "bob" })]) });
  });

  it("is nothing to another account", async () => {
    const { server, branches, campus } = await trustedStory();
    const taken = await server.exchangeFile({
      virtualAccount: branches,
      text: writeReportFile([report(1)]),
      actor: "ada",
    });
    await server.settle();
    if (taken.kind === "refused") throw new Error(taken.message);
    expect(await server.acknowledgementFileOf(taken.poll, campus)).toEqual({ kind: "pending" });
    expect(await server.acknowledgementFileOf(taken.poll, branches)).toMatchObject({ kind: "complete" });
  });
});

describe("the built-in key", () => {
  it("is no signature of what a device submits by itself", async () => {
    const told = await story();
    await exchange(told, builtIn(1));
    const content = { kind: "file", text: writeReportFile([builtIn(2)]) } as const;
    expect(await told.server.submit({ content })).toMatchObject({ kind: "refused", reason: "signature" });
  });
});
