import { describe, expect, it } from "vitest";
import { parseRelease } from "../../../core/release/release";
import { readReportFile, writeReportFile } from "../../../core/report/report-file";
import type { RumReport } from "../../../core/report/rum-report";
import { isSignedBy, signReport } from "../../../core/report/sign-report";
import { instant } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";

const key = signingKeyFromSeed(new Uint8Array(32).fill(7));
const sudi = { pid: "C8000V", serial: "93POM8FF9IZ" };
const report: RumReport = {
  id: 1617012000,
  sudi,
  tag: "CUBE_T_STD",
  softwareVersion: parseRelease("17.6.1a"),
  redundancy: [{ role: "Active", sudi }],
  measurements: [
    { start: instant(1617008400), end: instant(1617012000), value: 2 },
    { start: instant(1617012000), end: instant(1617048000), value: 0 },
  ],
};

/** The payload as the format describes it, written by hand. */
const golden =
  '{"version":"2.0","asset_identification":{"report_id":1617012000,"asset":{"name":"regid.example.slp-kit.CUBE,1.0"},' +
  '"instance":{"sudi":{"udi_pid":"C8000V","udi_serial_number":"93POM8FF9IZ"}}},' +
  '"meta":{"entitlement_tag":"CUBE_T_STD","utility_enabled":false,"software_version":"17.06.01a",' +
  '"ha_udi":[{"role":"Active","sudi":{"udi_pid":"C8000V","udi_serial_number":"93POM8FF9IZ"}}]},' +
  '"measurements":[{"log_time":1617012000,"metric_name":"ENTITLEMENT","start_time":1617008400,"end_time":1617012000,' +
  '"sample_interval":3600,"num_samples":1,"meta":{},"value":{"type":"COUNT","value":"2"}},' +
  '{"log_time":1617048000,"metric_name":"ENTITLEMENT","start_time":1617012000,"end_time":1617048000,' +
  '"sample_interval":36000,"num_samples":1,"meta":{},"value":{"type":"COUNT","value":"0"}}]}';

const fileOf = (payload: string, rest = '"header":{"type":"rum"},') =>
  `<smartLicense><RUMReport><![CDATA[{"payload":${JSON.stringify(payload)},${rest}"signature":{"signing_type":"Ed25519","key":"k","value":"v"}}]]></RUMReport></smartLicense>`;

describe("a report file", () => {
  const signed = signReport(report, key);

  it("holds the payload byte for byte", () => {
    expect(signed.payload).toBe(golden);
  });

  it("says the same after it was written and read, and its signature fits", () => {
    const [read] = readReportFile(writeReportFile([signed]));
    expect(read).toEqual(signed);
    expect(read && isSignedBy(read, key.publicKey, ed25519)).toBe(true);
  });

  it("HAB-3 says who of a pair is active and who is standby", () => {
    const redundancy = [
      { role: "Active", sudi },
      { role: "Standby", sudi: { pid: "C8000V", serial: "2" } },
    ] as const;
    const [read] = readReportFile(writeReportFile([signReport({ ...report, redundancy }, key)]));
    expect(read?.report.redundancy).toEqual(redundancy);
  });

  it("RPT-13 has 4 Mi characters at the most", () => {
    const longest = fileOf(golden).padStart(4 * 1024 * 1024);
    expect(readReportFile(longest)).toHaveLength(1);
    expect(() => readReportFile(` ${longest}`)).toThrow("4194304 are the most that is read");
  });

  it("bears a signature that one changed byte, another key or another key id breaks", () => {
    const spoiled = { ...signed, payload: signed.payload.replace('"value":"2"', '"value":"1"') };
    const other = signingKeyFromSeed(new Uint8Array(32).fill(8));
    expect(isSignedBy(spoiled, key.publicKey, ed25519)).toBe(false);
    expect(isSignedBy(signed, other.publicKey, ed25519)).toBe(false);
    expect(isSignedBy({ ...signed, signature: { ...signed.signature, key: "0" } }, key.publicKey, ed25519)).toBe(false);
    expect(isSignedBy({ ...signed, signature: { ...signed.signature, value: "§" } }, key.publicKey, ed25519)).toBe(
      false,
    );
  });

  it("is read without header, and as bare reports without the outer element", () => {
    const bare = fileOf(golden, "").replaceAll(/<\/?smartLicense>/g, "");
    expect(readReportFile(bare)[0]?.report).toEqual(report);
  });

  it("is read where an older payload has the id in meta", () => {
    const old = golden
      .replace('"version":"2.0"', '"version":"1"')
      .replace('"report_id":1617012000,"asset"', '"asset"')
      .replace('"meta":{"entitlement_tag"', '"meta":{"report_id":5,"entitlement_tag"');
    expect(readReportFile(fileOf(old))[0]?.report.id).toBe(5);
  });

  it("is read without a release and without the members of a pair", () => {
    const { software_version, ha_udi, ...meta } = JSON.parse(golden).meta;
    const [read] = readReportFile(fileOf(JSON.stringify({ ...JSON.parse(golden), meta })));
    expect(read?.report).toEqual({ ...report, softwareVersion: parseRelease("0.0.0"), redundancy: [] });
  });

  it.each([
    [
      "an interval that ends before it starts",
      '"end_time":1617012000',
      '"end_time":1617008399',
      "report 1.payload.measurements.0: the interval ends at 1617008399, which is not after its start at 1617008400",
    ],
    [
      "an interval that ends as it starts",
      '"end_time":1617012000',
      '"end_time":1617008400',
      "report 1.payload.measurements.0: the interval ends at 1617008400",
    ],
    [
      "a tag that CUBE has not",
      "CUBE_T_STD",
      "CUBE_T_FOO",
      'report 1.payload.meta.entitlement_tag: "CUBE_T_FOO" is not a tag of CUBE',
    ],
    ["a tag that is none", "CUBE_T_STD", "<b>", '"<b>" is not an entitlement tag'],
    [
      "a release that is none",
      "17.06.01a",
      "seventeen",
      'report 1.payload.meta.software_version: "seventeen" is not a release',
    ],
    ["a count that is a number", '"value":"2"', '"value":2', "report 1.payload.measurements.0.value.value"],
    ["a count that is more than digits", '"value":"2"', '"value":"2x"', "a count is decimal digits in a string"],
    ["a count below 0", '"value":"2"', '"value":"-2"', "a count is decimal digits in a string"],
    ["an id beyond 2^53", '"report_id":1617012000', '"report_id":9007199254740993', "is beyond 2^53"],
    ["no id", '"report_id":1617012000,', "", "report 1.payload.asset_identification.report_id: a report needs an id"],
  ])("is refused with the place for %s", (_what, from, to, message) => {
    expect(() => readReportFile(fileOf(golden.replace(from, to)))).toThrow(message);
  });

  it.each([
    ["reports outside the outer element", `${fileOf(golden)}<RUMReport></RUMReport>`, "not <smartLicense>"],
    ["an outer element that is a report", "<smartLicense><![CDATA[{}]]></smartLicense>", "not <smartLicense>"],
    ["another element", "<other></other>", "report 1: <RUMReport> is expected, not <other>"],
    ["no CDATA section", "<RUMReport></RUMReport>", "report 1: <RUMReport> holds no CDATA section"],
    [
      "a signature that names another device",
      writeReportFile([{ ...signed, report: { ...report, sudi: { pid: "C8000V", serial: "2" } } }]),
      "report 1.signature.sudi: it names C8000V:2, the report C8000V:93POM8FF9IZ",
    ],
    ["another type", fileOf(golden, '"header":{"type":"rum-ack"},'), 'report 1.header.type: "rum-ack" is not "rum"'],
    ["a file that is cut off", writeReportFile([signed]).slice(0, -40), "the document is cut off"],
  ])("is refused for %s", (_what, text, message) => {
    expect(() => readReportFile(text)).toThrow(message);
  });
});
