import { describe, expect, it } from "vitest";
import { HttpRequest } from "../../lambdas/http/request";
import { readUsageRequest } from "../../lambdas/report-intake/usage-request";
import { eventFor } from "./http-event";

const read = (data: object, headers?: Record<string, string>) =>
  readUsageRequest(new HttpRequest(eventFor("POST /reportusage", JSON.stringify({ data }), headers)));

const signature = { signing_type: "Ed25519", key: "0011223344556677", value: "AAAA" };
const sudi = { udi_pid: "C8000V", udi_serial_number: "93POM8FF9IZ" };

describe("a reportusage request", () => {
  it("brings reports as the public API has them, payload bytes untouched", () => {
    const payload = '{"version" : "2.0"}';
    const reports = [{ sudi, usage: [{ payload, signature: { sudi, ...signature } }] }];
    expect(read({ timestamp: 1, nonce: "n", reports }).submitted.content).toEqual({
      kind: "reports",
      reports: [{ payload, signature: { signingType: "Ed25519", key: "0011223344556677", value: "AAAA" } }],
    });
  });

  it("brings a whole report file in base64", () => {
    const document = Buffer.from("<smartLicense>é</smartLicense>").toString("base64");
    expect(read({ document }).submitted.content).toEqual({ kind: "file", text: "<smartLicense>é</smartLicense>" });
  });

  it("names its virtual account in a header, or leaves it to the device", () => {
    expect(read({ document: "" }, { "x-csw-virtual-account-id": "va-1" }).submitted.virtualAccount).toBe("va-1");
    expect(read({ document: "" }).submitted.virtualAccount).toBeUndefined();
  });

  it.each([
    ["neither reports nor a file", {}, "body.data: either reports or document is expected"],
    ["both", { reports: [], document: "" }, "body.data: either reports or document is expected"],
    ["a file that is not base64", { document: "<smartLicense>" }, "body.data.document: this is not base64"],
    ["a file that is not UTF-8", { document: "/w==" }, "body.data.document: its bytes are not UTF-8"],
    [
      "a report without a signature",
      { reports: [{ sudi, usage: [{ payload: "" }] }] },
      "body.data.reports.0.usage.0.signature",
    ],
  ])("is refused with its place when it brings %s", (_, data, message) => {
    expect(() => read(data)).toThrow(message);
  });
});
