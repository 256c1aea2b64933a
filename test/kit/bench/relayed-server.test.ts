import { expect, it } from "vitest";
import { instantOf } from "../../../kit/adapter/bench/instant";
import { RelayedServer } from "../../../kit/adapter/bench/relayed-server";
import { ServerDeclaration } from "../../../kit/adapter/bench/server-side/server-declaration";
import { adapter, type OpHandlers } from "../../../kit/adapter/carrier/adapter";
import { serverClient } from "../../../kit/adapter/carrier/clients";
import { inProcessCarrier } from "../../../kit/adapter/carrier/in-process";
import { type MessageOf, serverOps } from "../../../kit/adapter/messages/messages";
import { reportOf } from "./fake-device";

const dayOne = instantOf("2021-03-29T00:00:00Z");
const report = reportOf("1", "00:00", "01:00", 40);
const submission: MessageOf<"report"> = {
  kind: "report",
  ref: "m1",
  at: "2021-03-29T01:00:00Z",
  from: report.sudi,
  to: "cssm",
  via: undefined,
  document: undefined,
  reports: [report],
};

const asked = {
  token: "TOKEN",
  force: false,
  hostname: "cube",
  softwareVersion: "17.6.1a",
  deviceTime: submission.at,
};

/** A relay to a hand-made server; `asked` holds the ops that reached it, without those that every story begins with. */
async function relayTo(handlers: OpHandlers<typeof serverOps>) {
  const asked: string[] = [];
  const handler = adapter(serverOps, {
    reset: () => ({}),
    account: () => ({}),
    token: () => ({ accepted: true, token: "TOKEN" }),
    advance: ({ to }) => {
      asked.push(`advance ${to.slice(11, 19)}`);
      return { now: to };
    },
    ...handlers,
  });
  const declaration = new ServerDeclaration({
    protocol: 1,
    side: "server",
    implementation: { name: "made by hand", version: "1" },
    capabilities: ["reports"],
    clock: "advance",
  });
  const relay = new RelayedServer(serverClient(inProcessCarrier(handler)), declaration);
  await relay.begin(dayOne);
  return { relay, asked };
}

it("the server's clock is moved to the message, and only when it is behind", async () => {
  const { relay, asked } = await relayTo({ poll: () => ({ pending: true }) });
  expect(await relay.collect("1", dayOne)).toEqual([]);
  expect(await relay.collect("1", dayOne + 300)).toEqual([]);
  expect(await relay.collect("1", dayOne + 300)).toEqual([]);
  expect(asked).toEqual(["advance 00:05:00"]);
});

it("trust for all members is asked for each of them, until one is refused", async () => {
  const serials: string[] = [];
  const { relay } = await relayTo({
    trust: ({ sudi }) => {
      serials.push(sudi.serial);
      const accepted = sudi.serial !== "C";
      return { accepted, serverTime: "2021-03-29T00:00:00Z", reason: accepted ? undefined : "other-account" };
    },
  });
  const members = ["A", "B", "C", "D"].map((serial) => ({ sudi: { pid: "C8000V", serial }, key: undefined }));
  const from = { pid: "C8000V", serial: "A" };
  const answer = await relay.trust({ ...submission, ...asked, kind: "trust-request", scope: "all", from, members });
  expect(serials).toEqual(["A", "B", "C"]);
  expect(answer).toMatchObject({ trust: { accepted: false, reason: "other-account" } });
});

it("a pair that asks for trust needs a server that knows of pairs", async () => {
  const { relay } = await relayTo({ trust: () => ({ accepted: true, serverTime: submission.at }) });
  const redundancy = [{ role: "Active" as const, sudi: report.sudi }];
  const request = { ...submission, ...asked, kind: "trust-request" as const, scope: "local" as const, members: [] };
  expect(await relay.trust(request)).toMatchObject({ trust: { accepted: true } });
  await expect(relay.trust({ ...request, redundancy })).rejects.toMatchObject({ verdict: "inapplicable" });
});

it("a document goes in place of the reports that it holds", async () => {
  const given: object[] = [];
  const { relay } = await relayTo({
    submit: ({ reports, document }) => {
      given.push({ reports: reports?.length, document });
      return { accepted: true, poll: "7" };
    },
  });
  expect(await relay.submit(submission)).toEqual({ kind: "receipt", poll: "7" });
  await relay.submit({ ...submission, document: "AAAA" });
  expect(given).toEqual([
    { reports: 1, document: undefined },
    { reports: undefined, document: "AAAA" },
  ]);
});

it.each([
  ["unknown-device", "unknown-device"],
  ["signature", "refused"],
] as const)("a refusal for %s reaches the device as %s", async (reason, told) => {
  const { relay } = await relayTo({ submit: () => ({ accepted: false, reason, message: "in its own words" }) });
  expect(await relay.submit(submission)).toEqual({ kind: "refused", reason: told, message: "in its own words" });
});

it("each acknowledgement is handed on with its document", async () => {
  const acknowledgement = { serial: "S", issuedAt: "2021-03-29T01:05:00Z", sudi: report.sudi, of: ["1"] };
  const { relay } = await relayTo({
    poll: () => ({
      acknowledgements: [acknowledgement, { ...acknowledgement, serial: "T" }],
      documents: ["AAAA", "BBBB"],
    }),
  });
  const answers = await relay.collect("1", dayOne);
  expect(answers.map((answer) => [answer.acknowledgement?.serial, answer.document])).toEqual([
    ["S", "AAAA"],
    ["T", "BBBB"],
  ]);
});

it("a server that gives out no token leaves the scenario untested", async () => {
  await expect(relayTo({ token: () => ({ accepted: false }) })).rejects.toMatchObject({ verdict: "untested" });
});

it("a server that does not take the policy leaves the scenario untested", async () => {
  const { relay } = await relayTo({ policy: () => ({ accepted: false }) });
  await expect(relay.setPolicy({ ackRequired: false })).rejects.toMatchObject({ verdict: "untested" });
});
