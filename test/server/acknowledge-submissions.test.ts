import { describe, expect, it } from "vitest";
import { chainVerdict } from "../../core/acknowledgement/certificate";
import { days, hours } from "../../core/time/duration";
import { parseInstant, plus } from "../../core/time/instant";
import { ed25519 } from "../../cryptography/ed25519";
import { evaluateSubmissions } from "../../server/evaluation/evaluate-submissions";
import type { Submitted } from "../../server/intake/submitted";
import {
  acknowledgementsOf,
  file,
  noon,
  otherKey,
  otherRouter,
  report,
  router,
  trustedStory,
  trustRequest,
} from "./story";

type Story = Awaited<ReturnType<typeof trustedStory>>;

async function submit({ server }: Pick<Story, "server">, submitted: Submitted): Promise<string> {
  const outcome = await server.submit(submitted);
  if (outcome.kind !== "accepted") throw new Error(outcome.message);
  return outcome.poll;
}

async function bothTrusted(): Promise<Story> {
  const told = await trustedStory();
  const token = await told.tokenOf(told.branches);
  const second = { sudi: otherRouter, hostname: "cube-2", publicKey: otherKey.publicKey };
  await told.server.trust(trustRequest(token, second));
  return told;
}

describe("an acknowledgement", () => {
  it("is pending until the report is evaluated, and then names it with a receipt (RPT-3)", async () => {
    const told = await trustedStory();
    const signed = report(1);
    const poll = await submit(told, file(signed));
    expect(await told.server.poll({ poll })).toEqual({ kind: "pending" });
    await told.server.settle();
    const [issued] = acknowledgementsOf(await told.server.poll({ poll }));
    expect(issued?.acknowledgement).toMatchObject({
      issuedAt: noon,
      sudi: router,
      reports: [
        {
          reportId: 1,
          tag: "CUBE_T_STD",
          sha256: ed25519.sha256(signed.payload),
          from: parseInstant("2021-03-29T08:00:00Z"),
          to: noon,
          hours: 4,
          peak: 24,
        },
      ],
    });
  });

  it("is signed by a key that the server's root certifies (TRU-5)", async () => {
    const told = await trustedStory();
    const poll = await submit(told, file(report(1)));
    await told.server.settle();
    const [issued] = acknowledgementsOf(await told.server.poll({ poll }));
    if (!issued) throw new Error("no document");
    const roots = await told.ports.issuerKeys.roots(noon);
    expect(chainVerdict(issued.document, issued.acknowledgement.issuedAt, roots, ed25519)).toEqual({ kind: "fits" });
  });

  it("is one document for all reports of a device in a submission, one for each device", async () => {
    const told = await bothTrusted();
    const others = report(1, { sudi: otherRouter, key: otherKey });
    const poll = await submit(told, file(report(1), others, report(2, { tag: "CUBE_T_ENH" })));
    await told.server.settle();
    const issued = acknowledgementsOf(await told.server.poll({ poll }));
    expect(
      issued.map(({ acknowledgement: { sudi, reports } }) => [sudi.serial, reports.map((one) => one.reportId)]),
    ).toEqual([
      ["93POM8FF9IZ", [1, 2]],
      ["9NTUEA8FIIH", [1]],
    ]);
  });

  it("carries the policy that stood when the reports came in (POL-4), and the deadline for information (DDL-2)", async () => {
    const told = await trustedStory();
    const policy = { name: "Sixty", ackRequired: true, classes: { perpetual: { reportingFrequency: 60 } } };
    await told.server.setPolicy({ virtualAccount: told.branches, policy, actor: "ada" });
    const poll = await submit(told, file(report(1)));
    await told.server.setPolicy({ virtualAccount: told.branches, policy: { classes: {} }, actor: "ada" });
    await told.server.settle();
    const [issued] = acknowledgementsOf(await told.server.poll({ poll }));
    expect(issued?.acknowledgement.policy).toEqual({ ...policy, version: 1 });
    expect(issued?.acknowledgement.nextDeadline).toBe(plus(noon, days(60)));
  });

  it("names no deadline when only voice gateway sessions were in use", async () => {
    const told = await trustedStory();
    const poll = await submit(told, file(report(1, { tag: "CUBE_T_VGW" }), report(2, { value: 0 })));
    await told.server.settle();
    const [issued] = acknowledgementsOf(await told.server.poll({ poll }));
    expect(issued?.acknowledgement.nextDeadline).toBeUndefined();
  });

  it("of a large submission is pending until its last part is there", async () => {
    const told = await trustedStory();
    const reports = Array.from({ length: 300 }, (_, index) => report(index + 1));
    const poll = await submit(told, file(...reports));
    const [first, second] = told.ports.submissionQueue.receive(2);
    if (!first || !second) throw new Error("two parts were expected");
    told.ports.submissionQueue.remove([second]);
    await told.server.settle();
    expect(await told.server.poll({ poll })).toEqual({ kind: "pending" });
    told.ports.submissionQueue.send([second.message]);
    await told.server.settle();
    const issued = acknowledgementsOf(await told.server.poll({ poll }));
    expect(issued.flatMap(({ acknowledgement }) => acknowledgement.reports)).toHaveLength(300);
  });

  it("stays as it was issued, whenever it is asked for or issued again (RPT-4)", async () => {
    const told = await trustedStory();
    const poll = await submit(told, file(report(1)));
    const deliveries = told.ports.submissionQueue.receive(1);
    await told.server.settle();
    const first = await told.server.poll({ poll });
    told.setClock(plus(noon, hours(30)));
    told.ports.submissionQueue.send(deliveries.map(({ message }) => message));
    await told.server.settle();
    expect(await told.server.poll({ poll })).toEqual(first);
  });
});

describe("the same report again (RPT-4)", () => {
  it("is answered with the same acknowledgement, to the byte, and counted once", async () => {
    const told = await trustedStory();
    const first = await submit(told, file(report(1)));
    await told.server.settle();
    told.setClock(plus(noon, hours(30)));
    const second = await submit(told, file(report(1)));
    await told.server.settle();
    expect(second).not.toBe(first);
    expect(await told.server.poll({ poll: second })).toEqual(await told.server.poll({ poll: first }));
    const eight = parseInstant("2021-03-29T08:00:00Z");
    const question = { virtualAccount: told.branches, tag: "CUBE_T_STD", from: eight, to: noon };
    expect(await told.server.usageHistory(question)).toMatchObject({
      hours: [{ inUse: 24 }, { inUse: 24 }, { inUse: 24 }, { inUse: 24 }],
    });
  });

  it("among new ones gets the earlier acknowledgement beside the new one", async () => {
    const told = await trustedStory();
    const first = await submit(told, file(report(1)));
    const second = await submit(told, file(report(1), report(2)));
    await told.server.settle();
    const issued = acknowledgementsOf(await told.server.poll({ poll: second }));
    expect(issued.map(({ acknowledgement }) => acknowledgement.reports.map((one) => one.reportId))).toEqual([[2], [1]]);
    expect(acknowledgementsOf(await told.server.poll({ poll: first }))).toEqual([issued[1]]);
  });

  it("is pending while the acknowledgement that it refers to is", async () => {
    const told = await trustedStory();
    const { submissionQueue, requestQueue } = told.ports;
    const evaluate = evaluateSubmissions(told.ports);
    await submit(told, file(report(1)));
    await evaluate(submissionQueue.receive(1));
    submissionQueue.remove(submissionQueue.receive(1));
    const [asked] = requestQueue.receive(1);
    if (!asked) throw new Error("a request was expected");
    requestQueue.remove([asked]);
    const second = await submit(told, file(report(1)));
    await told.server.settle();
    expect(await told.server.poll({ poll: second })).toEqual({ kind: "pending" });
    requestQueue.send([asked.message]);
    await told.server.settle();
    expect(await told.server.poll({ poll: second })).toMatchObject({ kind: "complete" });
  });

  it("is answered although the submission that brought it first got into the queue by half", async () => {
    const told = await trustedStory();
    const reports = file(...Array.from({ length: 300 }, (_, index) => report(index + 1)));
    const first = await submit(told, reports);
    told.ports.submissionQueue.remove(told.ports.submissionQueue.receive(2).slice(1));
    const second = await submit(told, reports);
    await told.server.settle();
    const issued = acknowledgementsOf(await told.server.poll({ poll: second }));
    const named = issued.flatMap(({ acknowledgement }) => acknowledgement.reports.map((one) => one.reportId));
    expect(named.sort((one, other) => one - other)).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(await told.server.poll({ poll: first })).toEqual({ kind: "pending" });
  });

  it("shows a device's documents to no other device of the earlier submission", async () => {
    const told = await bothTrusted();
    const others = report(1, { sudi: otherRouter, key: otherKey });
    await submit(told, file(report(1), others));
    const second = await submit(told, file(report(1)));
    await told.server.settle();
    const issued = acknowledgementsOf(await told.server.poll({ poll: second }));
    expect(issued.map(({ acknowledgement }) => acknowledgement.sudi)).toEqual([router]);
  });
});

describe("other bytes under the same id (RPT-5)", () => {
  it("are refused by name, the first stay, and the rest of the submission is acknowledged", async () => {
    const told = await trustedStory();
    const first = await submit(told, file(report(1)));
    await told.server.settle();
    const second = await submit(told, file(report(1, { value: 60 }), report(2, { tag: "CUBE_T_ENH", value: 3 })));
    await told.server.settle();
    const answer = await told.server.poll({ poll: second });
    expect(answer).toMatchObject({
      refused: [
        { sudi: router, reportId: 1, reason: "conflict", message: expect.stringContaining("a report never changes") },
      ],
    });
    const issued = acknowledgementsOf(answer);
    expect(issued.flatMap(({ acknowledgement }) => acknowledgement.reports.map((one) => one.reportId))).toEqual([2]);
    expect(acknowledgementsOf(await told.server.poll({ poll: first }))[0]?.acknowledgement.reports[0]?.peak).toBe(24);
    const question = {
      virtualAccount: told.branches,
      tag: "CUBE_T_STD",
      from: parseInstant("2021-03-29T11:00:00Z"),
      to: noon,
    };
    expect(await told.server.usageHistory(question)).toMatchObject({ hours: [{ inUse: 24 }] });
  });

  it("are audited once, however often the message comes", async () => {
    const told = await trustedStory();
    await submit(told, file(report(1)));
    await told.server.settle();
    await submit(told, file(report(1, { value: 60 })));
    const again = told.ports.submissionQueue.receive(1).map(({ message }) => message);
    told.ports.submissionQueue.send(again);
    await told.server.settle();
    const audited = await told.server.readAudit({ virtualAccount: told.branches, from: noon, to: noon });
    if (audited.kind !== "records") throw new Error(audited.kind);
    expect(audited.records.filter(({ action }) => action === "submit")).toMatchObject([
      { outcome: "refused", reason: expect.stringMatching(/^conflict: the report 1 of C8000V:93POM8FF9IZ/) },
    ]);
  });
});

describe("a poll", () => {
  it("of another account is answered like one that does not exist", async () => {
    const told = await trustedStory();
    const poll = await submit(told, file(report(1)));
    await told.server.settle();
    const foreign = await told.server.poll({ poll, virtualAccount: told.campus });
    expect(foreign).toEqual(await told.server.poll({ poll: "42", virtualAccount: told.campus }));
    expect(await told.server.poll({ poll, virtualAccount: told.branches })).toMatchObject({ kind: "complete" });
  });
});

describe("a batch", () => {
  it("fails for the one message whose report cannot be stored, and goes on with the others", async () => {
    const told = await trustedStory();
    await submit(told, file(report(13)));
    const good = await submit(told, file(report(14)));
    const { reports } = told.ports;
    const stumbling = {
      ...reports,
      storeOnce: async (stored: Parameters<typeof reports.storeOnce>[0]) => {
        if (stored.signed.report.id === 13) throw new Error("the table is away");
        return reports.storeOnce(stored);
      },
    };
    const deliveries = told.ports.submissionQueue.receive(2);
    told.ports.submissionQueue.remove(deliveries);
    const failed = await evaluateSubmissions({ ...told.ports, reports: stumbling })(deliveries);
    expect(failed).toEqual([{ id: deliveries[0]?.id, cause: new Error("the table is away") }]);
    await told.server.settle();
    expect(await told.server.poll({ poll: good })).toMatchObject({ kind: "complete" });
  });

  it("fails as a whole when the queue of totals is away, and nothing is acknowledged", async () => {
    const told = await trustedStory();
    await submit(told, file(report(1)));
    await submit(told, file(report(2)));
    const deliveries = told.ports.submissionQueue.receive(2);
    const totalRequests = { sendAll: () => Promise.reject(new Error("throttled")) };
    const failed = await evaluateSubmissions({ ...told.ports, totalRequests })(deliveries);
    expect(failed.map(({ id }) => id)).toEqual(deliveries.map(({ id }) => id));
    expect(told.ports.requestQueue.size).toBe(0);
  });

  it("fails for those whose use could not be handed on, and only the others are acknowledged", async () => {
    const told = await trustedStory();
    await submit(told, file(report(1)));
    await submit(told, file(report(2)));
    const deliveries = told.ports.submissionQueue.receive(2);
    const totalRequests = { sendAll: async <Sent>(sent: readonly Sent[]) => sent.slice(1) };
    const failed = await evaluateSubmissions({ ...told.ports, totalRequests })(deliveries);
    expect(failed.map(({ id }) => id)).toEqual([deliveries[1]?.id]);
    expect(told.ports.requestQueue.receive(9).map(({ message }) => message.stored[0]?.reports[0]?.reportId)).toEqual([
      1,
    ]);
  });

  it("fails for those whose acknowledgement could not be asked for", async () => {
    const told = await trustedStory();
    await submit(told, file(report(1)));
    await submit(told, file(report(2)));
    const deliveries = told.ports.submissionQueue.receive(2);
    const acknowledgementRequests = { sendAll: async <Sent>(sent: readonly Sent[]) => sent.slice(1) };
    const failed = await evaluateSubmissions({ ...told.ports, acknowledgementRequests })(deliveries);
    expect(failed.map(({ id }) => id)).toEqual([deliveries[1]?.id]);
  });
});
