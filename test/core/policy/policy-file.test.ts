import { describe, expect, it } from "vitest";
import { readPolicyFile } from "../../../core/policy/policy-file";

const payload = JSON.stringify({
  version: "1.0",
  issued_at: 1_617_091_500,
  sudi: { udi_pid: "C8000V", udi_serial_number: "93POM8FF9IZ" },
  policy: { version: 7, perpetual: { first_report: 30 } },
});
const data = (content = payload, type = "policy") =>
  `<data><![CDATA[${JSON.stringify({
    payload: content,
    header: { type },
    signature: { signing_type: "Ed25519", key: "k", value: "v" },
  })}]]></data>`;
const file = (content: string) => `<smartLicensePolicy>${content}</smartLicensePolicy>`;

describe("a policy file", () => {
  it("says for which device which policy was issued, and when", () => {
    const { issuedAt, sudi, policy, document } = readPolicyFile(file(data()));
    expect(issuedAt).toBe(1_617_091_500);
    expect(sudi).toEqual({ pid: "C8000V", serial: "93POM8FF9IZ" });
    expect(policy).toEqual({ version: 7, classes: { perpetual: { firstReport: 30 } } });
    expect(document.payload).toBe(payload);
  });

  it("has 256 Ki characters at the most", () => {
    const longest = file(data()).padStart(256 * 1024);
    expect(readPolicyFile(longest).policy.version).toBe(7);
    expect(() => readPolicyFile(` ${longest}`)).toThrow("262144 are the most that is read");
  });

  it.each([
    ["another root", `<smartLicense>${data()}</smartLicense>`],
    ["no data", file("")],
    ["two data", file(data() + data())],
    ["two policies", file(data()) + file(data())],
  ])("is refused with %s", (_what, text) => {
    expect(() => readPolicyFile(text)).toThrow(
      "document: a policy file has one element <smartLicensePolicy> with one <data>",
    );
  });

  it.each([
    ["another type", data(payload, "rum"), 'policy.header.type: "rum" is not "policy"'],
    ["a payload that is no JSON", data("{"), "payload"],
    ["another version", data(payload.replace('"1.0"', '"2.0"')), "payload.version"],
    ["days below 0", data(payload.replace(":30", ":-1")), "payload.policy.perpetual.first_report"],
  ])("is refused with the place for %s", (_what, content, message) => {
    expect(() => readPolicyFile(file(content))).toThrow(message);
  });
});
