import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ed25519 } from "../../../cryptography/ed25519";
import { Collector } from "../../../emulator/collector/collector";
import { CollectorStore } from "../../../emulator/collector/store/collector-store";
import { acknowledgementOf, device, fileOf, later, midnight, report } from "./reports";

let folder: string;
let store: CollectorStore;
let collector: Collector;

const open = () => {
  store = new CollectorStore(join(folder, "collector.db"));
  collector = new Collector({ kind: "cslu" }, { store, cryptography: ed25519 });
};
/** Ends it as a power cut does: nothing is closed, the file is read again. */
const cutPower = open;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "collector-"));
  open();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const pushed = (document: string, now = midnight): string => {
  const answer = collector.push(document, now);
  if (answer.kind !== "later") throw new Error(`not taken: ${JSON.stringify(answer)}`);
  return answer.poll;
};
const kinds = (now = midnight) => collector.due(now, 100).map(({ ref, message }) => ({ ref, kind: message.kind }));
const complete = (...documents: string[]) => ({
  kind: "acknowledged" as const,
  documents,
  refused: [],
  complete: true,
});

describe("a collector on disk", () => {
  it("goes on where it was after a power cut, at every step on a report's way", () => {
    const one = report("A", 1);
    const poll = pushed(fileOf(one));
    cutPower();
    const [submission] = collector.due(midnight, 100);
    expect(submission?.message).toEqual({ kind: "report", document: fileOf(one) });
    cutPower();
    collector.answered(submission?.ref ?? "", { kind: "later", poll: "77" }, midnight);
    cutPower();
    const [asking] = collector.due(later(60), 100);
    expect(asking?.message).toEqual({ kind: "poll", poll: "77" });
    collector.answered(asking?.ref ?? "", complete(acknowledgementOf("A", one)), later(60));
    cutPower();
    expect(collector.poll(poll, later(61))).toEqual({
      kind: "acknowledged",
      documents: [acknowledgementOf("A", one)],
      refused: [],
    });
    expect(collector.nextDueAt()).toBe("never");
  });

  it("sends again what was sent and not answered, later each time, an hour apart at most", () => {
    pushed(fileOf(report("A", 1)));
    const waits: number[] = [];
    for (let tries = 0, before = 0; tries < 9; tries++) {
      const at = Number(collector.nextDueAt());
      if (tries > 0) waits.push(at - before);
      before = at;
      expect(kinds(later(at - midnight))).toHaveLength(1);
    }
    expect(waits).toEqual([60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
  });

  it("takes the same submission once, and asks CSSM for it once", () => {
    const document = fileOf(report("A", 1));
    expect(pushed(document)).toBe(pushed(document, later(9)));
    expect(kinds(later(9))).toHaveLength(1);
  });

  it("lets a later submission stand for a waiting one that it holds, and for no other", () => {
    const [one, two, changed, other] = [report("A", 1), report("A", 2), report("A", 1, 21), report("B", 1)];
    const first = pushed(fileOf(one));
    pushed(fileOf(other));
    expect(kinds()).toHaveLength(2);
    pushed(fileOf(changed, two), later(60));
    expect(kinds(later(60))).toHaveLength(3);
    const last = pushed(fileOf(one, two), later(600));
    const [documents] = [collector.due(later(600), 100).map(({ message }) => message)];
    expect(documents.filter(({ kind }) => kind === "report")).toHaveLength(3);
    collector.answered(`${last}-1`, complete(acknowledgementOf("A", one, two)), later(601));
    expect(collector.poll(first, later(602))).toMatchObject({ documents: [acknowledgementOf("A", one, two)] });
  });

  it("hands over again what CSSM has forgotten", () => {
    const poll = pushed(fileOf(report("A", 1)));
    collector.answered(`${poll}-1`, { kind: "later", poll: "77" }, midnight);
    collector.answered(`${poll}-2`, { kind: "poll-unknown", message: "no such poll" }, later(60));
    expect(kinds(later(120))).toEqual([{ ref: `${poll}-1`, kind: "report" }]);
  });

  it("tells a device what CSSM refused, and tries it anew when the device does", () => {
    const document = fileOf(report("A", 1));
    const poll = pushed(document);
    const [submission] = kinds();
    collector.answered(submission?.ref ?? "", { kind: "refused", message: "unknown device" }, midnight);
    expect(collector.poll(poll, midnight)).toEqual({ kind: "refused", code: "refused", message: "unknown device" });
    expect(collector.nextDueAt()).toBe("never");
    expect(pushed(document, later(9))).toBe(poll);
    expect(kinds(later(9))).toHaveLength(1);
  });

  it("answers for no poll that it never gave", () => {
    for (const poll of ["1", "0", "-1", "1.5", "1e3", "9".repeat(40), "' OR 1=1"]) {
      expect(collector.poll(poll, midnight)).toMatchObject({ kind: "refused", code: "poll-unknown" });
    }
  });

  it("refuses a push that it cannot read, with the place, and keeps nothing of it", () => {
    const good = fileOf(report("A", 1));
    for (const document of [
      "",
      "<smartLicense></smartLicense>",
      good.slice(0, -30),
      good.replace("payload", "paylord"),
    ]) {
      expect(collector.push(document, midnight)).toMatchObject({ kind: "refused", code: "malformed" });
    }
    expect(collector.nextDueAt()).toBe("never");
  });
});

describe("files of many devices", () => {
  const reports = [report("A", 1), report("B", 2), report("B", 3), report("C", 4)];

  it("the good ones go their way, the rotten one is named", () => {
    const file = fileOf(...reports).replace('\\"report_id\\":2', '\\"report_id\\":-2');
    const { taken, rotten } = collector.takeFile(file, midnight);
    expect(taken).toBe(3);
    expect(rotten).toEqual([expect.stringContaining("report 2.payload")]);
    expect(collector.due(midnight, 100).map(({ from }) => from.serial)).toEqual(["A", "B", "C"]);
    expect(collector.log.map(({ mnemonic }) => mnemonic)).toEqual(["REPORT_UNREADABLE"]);
  });

  it("what waits goes out in files of a bounded size, each report once and as it stands", () => {
    pushed(fileOf(...reports.slice(0, 1)));
    pushed(fileOf(...reports.slice(1, 3)));
    const [one, two, ...others] = collector.usageFiles(1_800);
    expect(others).toHaveLength(0);
    const texts = (file = "") => [...file.matchAll(/CDATA\[(.*?)\]\]>/g)].map(([, text]) => text);
    expect([...texts(one), ...texts(two)]).toEqual(texts(fileOf(...reports.slice(0, 3))));
  });

  it("of an acknowledgement file each device gets its own, and the rotten one is named", () => {
    const polls = ["A", "B", "C"].map((serial, index) => pushed(fileOf(report(serial, index + 1))));
    const answers = ["A", "B", "C"].map((serial, index) => acknowledgementOf(serial, report(serial, index + 1)));
    const inner = answers.map((file) => file.split("\n").slice(2, -2).join("\n"));
    const file = `<smartLicense>\n${inner.join("\n").replace('serial\\":\\"ACK-B', 'serail\\":\\"ACK-B')}\n</smartLicense>`;
    expect(collector.takeFile(file, midnight)).toEqual({
      taken: 2,
      rotten: [expect.stringContaining("acknowledgement 2")],
    });
    expect(polls.map((poll) => collector.poll(poll, midnight).kind)).toEqual(["acknowledged", "later", "acknowledged"]);
    expect(collector.poll(polls[0] ?? "", midnight)).toMatchObject({ documents: [answers[0]] });
  });
});

it("forgets after 90 days what is over, and nothing that waits", () => {
  const [one, two] = [report("A", 1), report("B", 2)];
  const poll = pushed(fileOf(one));
  pushed(fileOf(two));
  const [submission] = collector.due(midnight, 1);
  collector.answered(submission?.ref ?? "", complete(acknowledgementOf("A", one)), midnight);
  collector.poll(poll, midnight);
  const ninetyDays = 90 * 86_400;
  collector.forgetOld(later(ninetyDays));
  expect(collector.poll(poll, later(ninetyDays))).toMatchObject({ kind: "acknowledged" });
  collector.forgetOld(later(ninetyDays + 1));
  expect(collector.poll(poll, later(ninetyDays + 1))).toMatchObject({ code: "poll-unknown" });
  expect(collector.status).toMatchObject({ devices: 1, reports: { waiting: 1, acknowledged: 0 } });
});

it("shows how it stands", () => {
  const one = report("A", 1);
  const poll = pushed(fileOf(one));
  pushed(fileOf(report("B", 2)), later(5));
  const sent = kinds(later(5));
  collector.answered(sent[0]?.ref ?? "", { kind: "later", poll: "7" }, later(5));
  collector.answered(sent[1]?.ref ?? "", { kind: "unreachable", message: "nobody there" }, later(6));
  expect(collector.status).toMatchObject({
    kind: "cslu",
    devices: 2,
    reports: { waiting: 1, taken: 1, acknowledged: 0, refused: 0 },
    waitingSince: "2021-03-29T00:00:05Z",
    cssmUnreachableSince: "2021-03-29T00:00:06Z",
  });
  collector.answered(sent[0]?.ref ?? "", complete(acknowledgementOf("A", one)), later(9));
  expect(collector.status).toMatchObject({ acknowledgementsToHandDown: 1, reports: { acknowledged: 1, taken: 0 } });
  expect(collector.status.cssmUnreachableSince).toBeUndefined();
  collector.poll(poll, later(10));
  expect(collector.status.acknowledgementsToHandDown).toBe(0);
  expect(collector.parcelsFor(device("A"))).toEqual([]);
});
