import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asDocument,
  DocumentFault,
  imposter,
  keyPairFrom,
  readReports,
  signReports,
  textOf,
  withChangedPayload,
  withPayload,
} from "../../../../kit/adapter/documents/documents";
import { deviceKey, golden, otherSudi, report, reportSha256, sudi } from "./samples";

describe("a usage report document", () => {
  it("has the golden bytes", () => {
    expect(textOf(signReports([report], deviceKey))).toBe(textOf(golden("report")));
  });

  it("reads back as the report, with the SHA-256 of its payload and a valid signature", () => {
    const [read] = readReports(golden("report"), deviceKey.publicKey);
    expect(read).toMatchObject({ report, sha256: reportSha256, signature: "valid" });
  });

  it("names the members of a pair", () => {
    const redundancy = [
      { role: "Active" as const, sudi },
      { role: "Standby" as const, sudi: otherSudi },
    ];
    const [read] = readReports(signReports([{ ...report, redundancy }], deviceKey));
    expect(read?.report.redundancy).toEqual(redundancy);
  });

  it("survives the end of a CDATA section inside its texts", () => {
    const document = signReports([{ ...report, tag: "]]>" }], deviceKey);
    expect(textOf(document)).toContain("]]\\u003e");
    expect(readReports(document, deviceKey.publicKey)).toMatchObject([{ report: { tag: "]]>" }, signature: "valid" }]);
  });

  it("reads every report that it wrote", () => {
    const measurements = fc.array(fc.nat(), { minLength: 1 }).map((values) =>
      values.map((value, index) => ({
        start: new Date(index * 3600_000).toISOString().replace(".000", ""),
        end: new Date((index + 1) * 3600_000).toISOString().replace(".000", ""),
        value,
      })),
    );
    const reports = fc.array(fc.record({ id: fc.maxSafeNat().map(String), tag: fc.string(), measurements }));
    fc.assert(
      fc.property(reports, (written) => {
        const document = signReports(
          written.map((one) => ({ ...report, ...one })),
          deviceKey,
        );
        expect(readReports(document).map((read) => read.report)).toEqual(written.map((one) => ({ ...report, ...one })));
      }),
    );
  });

  it("may lack the first line, the root and the header, and may hold a version 1 payload", () => {
    const payload = JSON.stringify({
      version: "1.0",
      asset_identification: { instance: { sudi: { udi_pid: sudi.pid, udi_serial_number: sudi.serial } } },
      meta: { report_id: 7, entitlement_tag: "CUBE_T_ENH", software_version: "17.03.02" },
      measurements: [],
    });
    const entry = JSON.stringify({ payload, signature: { signing_type: "builtin", key: "any", value: "AAAA" } });
    const read = readReports(asDocument(`<RUMReport>\n<![CDATA[${entry}]]>\n</RUMReport>`), deviceKey.publicKey);
    expect(read).toMatchObject([
      { report: { id: "7", tag: "CUBE_T_ENH", softwareVersion: "17.3.2" }, signature: "unchecked" },
    ]);
  });
});

describe("a spoiled report document", () => {
  const other = keyPairFrom("another device");
  it.each([
    ["as it was signed", signReports([report], deviceKey), "valid"],
    ["signed with a key of another name", signReports([report], other), "other-key"],
    ["signed with another key under the right name", signReports([report], imposter(deviceKey, other)), "invalid"],
    ["changed by a digit after signing", withChangedPayload(signReports([report], deviceKey)), "invalid"],
    ["signed in the name of another device", signReports([report], deviceKey, otherSudi), "other-device"],
  ])("%s", (_, document, verdict) => {
    expect(readReports(document, deviceKey.publicKey)).toMatchObject([{ signature: verdict }]);
  });

  it("is unchecked where no key is given", () => {
    expect(readReports(signReports([report], deviceKey))).toMatchObject([{ signature: "unchecked" }]);
  });

  it("differs from the good one in the value of its last measurement", () => {
    const [read] = readReports(withChangedPayload(signReports([report], deviceKey)));
    expect(read?.report.measurements).toEqual([
      { start: "2021-03-29T12:00:00Z", end: "2021-03-29T20:00:00Z", value: 14 },
    ]);
  });

  it.each([
    ["no whole number for an id", (payload: string) => payload.replace("1617048000,", "1.5,"), "report_id"],
    [
      "an id of more digits than a number holds",
      (payload: string) => payload.replace("1617048000,", "9007199254740993,"),
      "report_id",
    ],
    ["a number for a value", (payload: string) => payload.replace('"13"', "13"), "measurements.0.value.value"],
    [
      "a second beyond the year 9999",
      (payload: string) => payload.replace('"end_time":1617048000', '"end_time":253402300800'),
      "measurements.0.end_time",
    ],
    ["JSON that breaks off", (payload: string) => payload.slice(0, -1), "no JSON"],
  ])("names the place of %s", (_, rewrite, place) => {
    expect(() => readReports(withPayload(signReports([report], deviceKey), rewrite))).toThrow(place);
  });

  it("cannot be written for an id that is no number", () => {
    expect(() => signReports([{ ...report, id: "STD-1" }], deviceKey)).toThrow(DocumentFault);
  });
});
