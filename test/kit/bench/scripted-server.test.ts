import { expect, it } from "vitest";
import { instantOf } from "../../../kit/adapter/bench/instant";
import { ScriptedServer } from "../../../kit/adapter/bench/scripted-server";
import { keyPairFrom, readAcknowledgements, readReports, signReports } from "../../../kit/adapter/documents/documents";
import type { MessageOf } from "../../../kit/adapter/messages/messages";
import { reportOf } from "./fake-device";

const key = keyPairFrom("a device of these tests");
const report = reportOf("1616980000", "00:00", "01:00", 40);
const at = "2021-03-29T00:00:00Z";
const from = report.sudi;
const submission: MessageOf<"report"> = {
  kind: "report",
  ref: "m1",
  at,
  from,
  to: "cssm",
  reports: [report],
  document: signReports([report], key),
};
const request: MessageOf<"trust-request"> = {
  kind: "trust-request",
  ref: "m0",
  at,
  from,
  to: "cssm",
  token: new ScriptedServer().token(),
  scope: "local",
  force: false,
  hostname: "cube",
  softwareVersion: "17.6.1a",
  deviceTime: at,
  members: [{ sudi: from, key: key.publicKey }],
};

async function acknowledgedDocument() {
  const server = new ScriptedServer();
  const { trust } = await server.trust(request);
  await server.submit(submission);
  const [answer] = await server.collect("1", instantOf("2021-06-27T00:00:00Z"));
  return { document: answer?.document ?? "", roots: trust?.issuerKeys ?? [] };
}

it("an acknowledgement is signed by an issuer whose root came with the trust answer, also 90 days later", async () => {
  const { document, roots } = await acknowledgedDocument();
  expect(readAcknowledgements(document, roots)[0]?.chain).toBe("valid");
});

it("it names the report by the hash of the bytes that came", async () => {
  const { document, roots } = await acknowledgedDocument();
  const [read] = readAcknowledgements(document, roots);
  const [sent] = readReports(submission.document ?? "", key.publicKey);
  expect(read?.receipts).toMatchObject([{ report_id: 1616980000, sha256: sent?.sha256, peak: 40, hours: 1 }]);
});

it("somebody else's signature does not lead to that root", async () => {
  const server = new ScriptedServer();
  const { trust } = await server.trust(request);
  await server.submit(submission);
  const forged = server.acknowledge(instantOf(at), server.takenFrom(submission), "somebody else");
  expect(readAcknowledgements(forged.document ?? "", trust?.issuerKeys ?? [])[0]?.chain).toBe("unknown-root");
});

it("each change of the policy has a higher version", async () => {
  const server = new ScriptedServer();
  await server.setPolicy({ perpetual: { firstReport: 30 } });
  await server.setPolicy({ perpetual: { firstReport: 60 } });
  expect((await server.trust(request)).trust?.policy).toMatchObject({ version: 2, perpetual: { firstReport: 60 } });
});

it("without documents the reports themselves are acknowledged, and nothing is signed", async () => {
  const server = new ScriptedServer();
  await server.submit({ ...submission, document: undefined });
  const [answer] = await server.collect("1", instantOf(at));
  expect(answer).toMatchObject({ acknowledgement: { of: ["1616980000"], sudi: from } });
  expect(answer?.document).toBeUndefined();
});
