import { describe, expect, it } from "vitest";
import { parseRelease } from "../../../core/release/release";
import {
  acknowledge,
  emptyBook,
  handOver,
  hasPending,
  noteUse,
  openChanges,
  pendingReports,
  type ReportBook,
} from "../../../core/report/report-book";
import { signReport } from "../../../core/report/sign-report";
import { instant } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";

const key = signingKeyFromSeed(new Uint8Array(32).fill(1));
const author = { sudi: { pid: "C8000V", serial: "1" }, softwareVersion: parseRelease("17.6.1a"), redundancy: [] };
const hour = (count: number) => instant(1_617_000_000 + count * 3_600);

const use = (start: number, value: number, tag: string, opensInterval = false) => ({
  tag,
  start: hour(start),
  end: hour(start + 1),
  value,
  opensInterval,
});
const note = (book: ReportBook, start: number, value: number, tag = "CUBE_T_STD", changed = false, by = author) =>
  noteUse(book, [use(start, value, tag)], changed ? [{ tag, at: hour(start + 1), count: value }] : [], by);
const lines = (book: ReportBook) =>
  pendingReports(book).map(({ tag, measurements }) =>
    [
      tag,
      ...measurements.map(({ start, end, value }) => `${(start - hour(0)) / 3600}-${(end - hour(0)) / 3600}:${value}`),
    ].join(" "),
  );
const sign = (report: Parameters<typeof signReport>[0]) => signReport(report, key);
const named = (book: ReportBook) =>
  book.handed.map(({ signed }) => ({ reportId: signed.report.id, sha256: ed25519.sha256(signed.payload) }));

describe("the book of reports", () => {
  it("RPT-1 joins stretches that touch and say the same", () => {
    const book = note(note(note(emptyBook, 0, 5), 1, 5), 2, 7);
    expect(lines(book)).toEqual(["CUBE_T_STD 0-2:5 2-3:7"]);
  });

  it("RPT-1 keeps stretches apart that do not touch", () => {
    expect(lines(note(note(emptyBook, 0, 5), 2, 5))).toEqual(["CUBE_T_STD 0-1:5 2-3:5"]);
  });

  it("RPT-1 begins another measurement with each interval, though it says the same", () => {
    const opened = noteUse(note(note(emptyBook, 0, 5), 1, 5), [use(2, 5, "CUBE_T_STD", true)], [], author);
    expect(lines(note(opened, 3, 5))).toEqual(["CUBE_T_STD 0-2:5 2-4:5"]);
  });

  it("RPT-2 leaves a report as it is once it was handed over, and begins another", () => {
    const handed = handOver(note(emptyBook, 0, 5), sign);
    const bytes = handed.handed[0]?.signed.payload;
    const grown = note(handed, 1, 5);
    expect(lines(grown)).toEqual(["CUBE_T_STD 0-1:5", "CUBE_T_STD 1-2:5"]);
    expect(grown.handed[0]?.signed.payload).toBe(bytes);
    const ids = pendingReports(grown).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it("REC-4 keeps a report until an acknowledgement names its id and its bytes", () => {
    const handed = handOver(note(note(emptyBook, 0, 5), 0, 1, "CUBE_T_ENH"), sign);
    const [first] = named(handed);
    if (!first) throw new Error("two reports were handed over");
    const wrong = acknowledge(handed, [{ ...first, sha256: "0".repeat(64) }], ed25519.sha256);
    expect(wrong.acknowledged).toEqual([]);
    expect(wrong.book).toEqual(handed);
    const right = acknowledge(handed, [first], ed25519.sha256);
    expect(lines(right.book)).toEqual(["CUBE_T_ENH 0-1:1"]);
    expect(acknowledge(right.book, [first], ed25519.sha256).acknowledged).toEqual([]);
  });

  it("REC-4 takes out what is named, however much more the acknowledgement names", () => {
    const handed = handOver(note(note(emptyBook, 0, 5), 0, 1, "CUBE_T_ENH"), sign);
    const { book, acknowledged } = acknowledge(handed, named(handed), ed25519.sha256);
    expect(acknowledged.map(({ report }) => report.tag)).toEqual(["CUBE_T_STD", "CUBE_T_ENH"]);
    expect(pendingReports(book)).toEqual([]);
  });

  it("ENF-4 keeps a report whose bytes are named under another id", () => {
    const handed = handOver(note(emptyBook, 0, 5), sign);
    const renamed = named(handed).map(({ reportId, sha256 }) => ({ reportId: reportId + 1, sha256 }));
    expect(acknowledge(handed, renamed, ed25519.sha256).acknowledged).toEqual([]);
  });

  it("gives ids that are the end of the first stretch, or the next that is free", () => {
    const two = note(note(emptyBook, 0, 5), 0, 1, "CUBE_T_ENH");
    const three = note(two, 1, 1, "CUBE_T_VGW");
    expect(pendingReports(three).map(({ id }) => id)).toEqual([hour(1), hour(1) + 1, hour(2)]);
  });

  it("has something to hand over from the first use until the acknowledgement", () => {
    const open = note(emptyBook, 0, 5);
    const handed = handOver(open, sign);
    const { book } = acknowledge(handed, named(handed), ed25519.sha256);
    expect([emptyBook, open, handed, book].map(hasPending)).toEqual([false, true, true, false]);
  });

  it("DDL-3, CHG-2 knows no change of a tag that did not change beside one that did", () => {
    const both = [use(0, 5, "CUBE_T_STD"), use(0, 1, "CUBE_T_ENH")];
    const book = noteUse(emptyBook, both, [{ tag: "CUBE_T_ENH", at: hour(1), count: 1 }], author);
    expect(openChanges(book)).toEqual([{ tag: "CUBE_T_ENH", at: hour(1) }]);
    expect(openChanges(handOver(book, sign))).toEqual([{ tag: "CUBE_T_ENH", at: hour(1) }]);
  });

  it("DDL-3 knows the oldest change of each report that is not acknowledged", () => {
    const handed = handOver(note(emptyBook, 0, 5, "CUBE_T_STD", true), sign);
    const book = note(note(note(handed, 1, 5), 2, 9, "CUBE_T_STD", true), 3, 5, "CUBE_T_STD", true);
    expect(openChanges(book)).toEqual([
      { tag: "CUBE_T_STD", at: hour(1) },
      { tag: "CUBE_T_STD", at: hour(3) },
    ]);
    expect(openChanges(acknowledge(book, named(book), ed25519.sha256).book)).toEqual([
      { tag: "CUBE_T_STD", at: hour(3) },
    ]);
  });

  it("begins another report after an upgrade, and when one has 1,000 measurements", () => {
    const upgraded = { ...author, softwareVersion: parseRelease("17.6.2") };
    expect(lines(note(note(emptyBook, 0, 5), 1, 5, "CUBE_T_STD", false, upgraded))).toHaveLength(2);
    let book = emptyBook;
    for (let start = 0; start < 1_001; start++) book = note(book, start, start);
    expect(pendingReports(book).map(({ measurements }) => measurements.length)).toEqual([1_000, 1]);
  });
});
