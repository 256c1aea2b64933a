import { expect, it } from "vitest";
import { ed25519 } from "../../../cryptography/ed25519";
import { Collector } from "../../../emulator/collector/collector";
import { visit } from "../../../emulator/collector/pull/visit";
import { CollectorStore } from "../../../emulator/collector/store/collector-store";
import { selfMadeCertificate } from "../../../emulator/interfaces/self-made-certificate";
import { serveInterface } from "../../../emulator/interfaces/serve-interface";
import { midnight, routerWithInterface } from "../interfaces/interface";
import { later } from "./reports";

it("a router that pushes nothing is visited over HTTPS: its reports go up, its acknowledgement is left with it", async () => {
  const { app, router, server } = await routerWithInterface();
  const certificate = await selfMadeCertificate("cube");
  const rest = await serveInterface(app, 0, certificate);
  const store = new CollectorStore(":memory:");
  const collector = new Collector({ kind: "cslu" }, { store, cryptography: ed25519 });
  const device = { url: rest.url, user: "admin", password: "s3cret", certificate: certificate.certificate };
  const now = () => midnight;
  try {
    expect(await visit({ ...device, certificate: undefined }, collector, now)).toMatchObject({ kind: "failed" });
    expect(await visit(device, collector, now)).toEqual({ kind: "done", left: 0 });
    expect(router.state.acknowledged.reportAcknowledged).toBe(false);

    const [submission] = collector.due(midnight, 1);
    if (submission?.message.kind !== "report") throw new Error("no report goes up");
    const { document } = submission.message;
    const common = { at: midnight, from: submission.from, to: "cssm" as const };
    const [receipt] = await server.answer({ ...common, ref: "1", kind: "report", reports: [], document });
    if (receipt?.kind !== "later") throw new Error("no receipt");
    const [answer] = await server.answer({ ...common, ref: "2", kind: "poll", poll: receipt.poll });
    if (answer?.kind !== "acknowledgement") throw new Error("no acknowledgement");
    const documents = [answer.document];
    collector.answered(submission.ref, { kind: "acknowledged", documents, refused: [], complete: true }, later(60));

    expect(await visit(device, collector, () => later(60))).toEqual({ kind: "done", left: 1 });
    expect(router.state.acknowledged.reportAcknowledged).toBe(true);
  } finally {
    await rest.close();
    store.close();
  }
});
