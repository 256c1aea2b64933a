import { describe, expect, it } from "vitest";
import { days } from "../../core/time/duration";
import { plus } from "../../core/time/instant";
import { memoryReceivers } from "../../server/adapters/memory/memory-listeners";
import { watchDeadlines } from "../../server/devices/watch-deadlines";
import { evaluateSubmissions } from "../../server/evaluation/evaluate-submissions";
import { eventKinds } from "../../server/events/event-kinds";
import { relayEvents } from "../../server/events/relay-events";
import { EventUnsent } from "../../server/events/send-events";
import type { AccountEvent, EventKind } from "../../server/ports/events";
import type { Webhook } from "../../server/ports/webhooks";
import { deliverEvents } from "../../server/webhooks/deliver-events";
import { file, noon, otherKey, report, router, trustedStory } from "./story";

const url = "https://example.com/slp-events";

/** A trusted device in an account with a webhook, and what its receiver was told, by kind. */
async function listening(kinds: readonly EventKind[] = eventKinds) {
  const told = await trustedStory();
  const { server, branches, ports } = told;
  const added = await server.addWebhook({ virtualAccount: branches, url, kinds, actor: "ada" });
  if (added.kind !== "added") throw new Error(added.kind);
  const receivers = ports.receivers;
  return {
    ...told,
    webhook: added.webhook,
    heard: () => receivers.taken.map(({ body }) => JSON.parse(body)),
    kindsHeard: () => receivers.taken.map(({ body }) => JSON.parse(body).type),
  };
}

const named = { udiPid: router.pid, udiSerialNumber: router.serial };

describe("the world is told", () => {
  it("of reports that are accepted, with what they are", async () => {
    const { server, heard, branches, ports } = await listening(["report-accepted"]);
    await server.submit(file(report(1), report(2, { tag: "CUBE_T_ENH" })));
    await server.settle();
    const about = { smartAccount: "voice.example", virtualAccount: { id: branches, name: "Branches" }, sudi: named };
    expect(heard()).toEqual([
      {
        type: "report-accepted",
        timestamp: "2021-03-29T12:00:00Z",
        data: { ...about, reportId: 1, tag: "CUBE_T_STD" },
      },
      {
        type: "report-accepted",
        timestamp: "2021-03-29T12:00:00Z",
        data: { ...about, reportId: 2, tag: "CUBE_T_ENH" },
      },
    ]);
    expect(ports.eventBus.told.map(({ kind }) => kind)).toContain("report-accepted");
  });

  it("of each report once, however often it is submitted or evaluated", async () => {
    const { server, ports, kindsHeard } = await listening(["report-accepted"]);
    await server.submit(file(report(1)));
    const [delivery] = ports.submissionQueue.receive(1);
    if (!delivery) throw new Error("nothing was submitted");
    await server.settle();
    await evaluateSubmissions(ports)([delivery]);
    await server.submit(file(report(1)));
    await server.settle();
    expect(kindsHeard()).toEqual(["report-accepted"]);
  });

  it("of accepted reports only where somebody wants to hear of them", async () => {
    const { server, ports, kindsHeard } = await listening(["report-refused"]);
    await server.submit(file(report(1)));
    await server.settle();
    expect(kindsHeard()).toEqual([]);
    expect(ports.eventBus.told.filter(({ kind }) => kind === "report-accepted")).toEqual([]);
  });

  it("of reports that are refused, at intake and as another's id, and once an hour for one reason", async () => {
    const { server, heard } = await listening(["report-refused"]);
    await server.submit(file(report(1, { key: otherKey })));
    await server.submit(file(report(2, { key: otherKey })));
    await server.submit(file(report(3)));
    await server.settle();
    await server.submit(file(report(3, { value: 25 })));
    await server.settle();
    expect(heard().map(({ data }) => [data.reason, data.subject])).toEqual([
      ["signature", "C8000V:93POM8FF9IZ"],
      ["conflict", "C8000V:93POM8FF9IZ, report 3"],
    ]);
  });

  it("of insufficient licences, once for as long as they are", async () => {
    const { server, branches, heard, setClock } = await listening(["insufficient-licences"]);
    await server.submit(file(report(1)));
    await server.settle();
    await server.submit(file(report(2, { from: "2021-03-29T12:00:00Z", to: "2021-03-29T13:00:00Z", value: 30 })));
    await server.settle();
    expect(heard().map(({ data }) => data.tag)).toEqual(["CUBE_T_STD"]);
    await server.buyLicences({
      virtualAccount: branches,
      tag: "CUBE_T_STD",
      quantity: 30,
      from: noon,
      until: plus(noon, days(1)),
      actor: "ada",
    });
    setClock(plus(noon, days(1)));
    await server.watchDeadlines();
    await server.settle();
    expect(heard().map(({ timestamp }) => timestamp)).toEqual(["2021-03-29T12:00:00Z", "2021-03-30T12:00:00Z"]);
  });

  it("of a deadline that is near, and of one that is missed, once each", async () => {
    const { server, branches, heard, setClock } = await listening(["deadline-near", "deadline-missed"]);
    const classes = { perpetual: { firstReport: 60, reportingFrequency: 60, reportOnChange: 60 } };
    await server.setPolicy({ virtualAccount: branches, policy: { classes }, actor: "ada" });
    await server.submit(file(report(1)));
    await server.settle();
    for (const day of [29, 31, 32, 61, 62]) {
      setClock(plus(noon, days(day)));
      expect(await server.watchDeadlines()).toEqual([]);
      await server.settle();
    }
    expect(heard().map(({ type, timestamp, data }) => [type, timestamp, data.sudi])).toEqual([
      ["deadline-near", "2021-04-28T12:00:00Z", named],
      ["deadline-missed", "2021-05-28T12:00:00Z", named],
    ]);
  });

  it("of an alert that stands even where the first attempt to say so was lost", async () => {
    const { server, branches, ports, setClock, kindsHeard } = await listening(["deadline-missed"]);
    const classes = { perpetual: { firstReport: 60, reportingFrequency: 60, reportOnChange: 60 } };
    await server.setPolicy({ virtualAccount: branches, policy: { classes }, actor: "ada" });
    await server.submit(file(report(1)));
    await server.settle();
    setClock(plus(noon, days(61)));
    const lost = { sendAll: async (events: readonly AccountEvent[]) => events };
    const failed = await watchDeadlines({ ...ports, events: lost })();
    expect(failed.map(({ cause }) => cause)).toEqual([expect.any(EventUnsent)]);
    expect(await server.watchDeadlines()).toEqual([]);
    await server.settle();
    expect(kindsHeard()).toEqual(["deadline-missed"]);
  });
});

describe("the relay of events", () => {
  const event = (virtualAccount: string): AccountEvent => ({
    kind: "deadline-near",
    virtualAccount,
    at: noon,
    sudi: router,
  });

  it("tells an event again, with the same id, when the message that raised it comes again", async () => {
    const { ports, branches } = await listening();
    const publishAll = async (events: readonly object[]) => events as never;
    const message = { id: "m-1", message: event(branches) };
    const failed = await relayEvents({ ...ports, eventBus: { publishAll } })([message]);
    expect(failed.map(({ id }) => id)).toEqual(["m-1"]);
    expect(await relayEvents(ports)([message])).toEqual([]);
    expect(await relayEvents(ports)([{ id: "m-2", message: event(branches) }])).toEqual([]);
    const ids = ports.webhookQueue.receive(10).map(({ message: { event } }) => event);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(ports.eventBus.told.map(({ id }) => id)).toEqual([ids[0]]);
  });

  it("drops what is about an account that is gone", async () => {
    const { ports } = await listening();
    expect(await relayEvents(ports)([{ id: "m-1", message: event("nowhere") }])).toEqual([]);
    expect(ports.eventBus.told).toEqual([]);
  });
});

describe("the delivery to a webhook", () => {
  const delivery = ({ virtualAccount, id }: Webhook, attempt = 1) => ({
    id: "m-1",
    message: { virtualAccount, webhook: id, event: "evt_1", body: "{}", attempt },
  });
  const silent = memoryReceivers(() => ({ kind: "not-taken", reason: "it answered 503" }));

  it("is tried again, later and later, and fails for good after the twelfth attempt", async () => {
    const { ports, webhook } = await listening();
    const pauses: number[] = [];
    const webhookDeliveries = {
      sendAll: async (...[, after]: Parameters<typeof ports.webhookDeliveries.sendAll>) => {
        pauses.push(after);
        return [];
      },
    };
    const deliver = deliverEvents({ ...ports, receivers: silent, webhookDeliveries });
    for (let attempt = 1; attempt <= 11; attempt++) expect(await deliver([delivery(webhook, attempt)])).toEqual([]);
    expect(pauses).toEqual([10, 60, 300, 900, 900, 900, 900, 900, 900, 900, 900]);
    const [failed] = await deliver([delivery(webhook, 12)]);
    expect(String(failed?.cause)).toMatch(/did not take the event evt_1 at attempt 12: it answered 503$/);
    expect(String(failed?.cause)).not.toContain("example.com");
  });

  it("keeps the event's id at each attempt", async () => {
    const { ports, webhook, server } = await listening();
    expect(await deliverEvents({ ...ports, receivers: silent })([delivery(webhook)])).toEqual([]);
    await server.settle();
    expect(ports.receivers.taken).toEqual([{ id: "evt_1", at: noon, body: "{}", url }]);
  });

  it("is dropped once the webhook is removed", async () => {
    const { ports, webhook, server, branches } = await listening();
    expect(await server.removeWebhook({ virtualAccount: branches, webhook: webhook.id, actor: "ada" })).toBe("removed");
    expect(await deliverEvents({ ...ports, receivers: silent })([delivery(webhook)])).toEqual([]);
  });
});

describe("a webhook", () => {
  it("is known to its own account alone, and at most ten at a time", async () => {
    const { server, webhook, branches, campus } = await listening();
    const removal = { virtualAccount: campus, webhook: webhook.id, actor: "ada" };
    expect(await server.removeWebhook(removal)).toBe("unknown");
    expect(await server.tryWebhook(campus, webhook.id)).toEqual({ kind: "unknown" });
    const another = { virtualAccount: branches, url, kinds: eventKinds, actor: "ada" };
    for (let number = 2; number <= 10; number++) expect((await server.addWebhook(another)).kind).toBe("added");
    expect(await server.addWebhook(another)).toMatchObject({ kind: "refused" });
    expect(await server.addWebhook({ ...another, virtualAccount: "nowhere" })).toEqual({ kind: "unknown-account" });
  });

  it.each([
    ["http://example.com/", "The URL begins with http:; only https: is used."],
    ["ftp://example.com/", "The URL begins with ftp:; only https: is used."],
    ["example.com", "The text is no URL; write it as in https://example.com/slp-events."],
    ["https://ada:secret@example.com/", "The URL names a user or a password; deliveries are signed instead."],
    ["https://10.0.0.1/", "The URL names the address 10.0.0.1; name a host that everybody can reach."],
    ["https://0x7f000001/", "The URL names the address 127.0.0.1; name a host that everybody can reach."],
    ["https://[::1]/", "The URL names the address [::1]; name a host that everybody can reach."],
    [`https://example.com/${"a".repeat(2_000)}`, "The URL has 2020 characters; 2000 are the most."],
  ])("at %s is refused", async (refused, message) => {
    const { server, branches } = await listening();
    const asked = { virtualAccount: branches, url: refused, kinds: eventKinds, actor: "ada" };
    expect(await server.addWebhook(asked)).toEqual({ kind: "refused", message });
  });
});
