import { readFileSync } from "node:fs";
import { join } from "node:path";
import { asDocument, keyPairFrom, makeIssuer } from "../../../../kit/adapter/documents/documents";
import type { Report } from "../../../../kit/adapter/messages/messages";

/** Documents put together and signed with openssl, not with the code under test. */
export function golden(name: "report" | "acknowledgement" | "policy"): string {
  return asDocument(readFileSync(join(__dirname, "golden", `${name}.xml`), "utf8"));
}

export const sudi = { pid: "C8300-1N1S-6T", serial: "FDO2401A001" };
export const otherSudi = { pid: "C8300-1N1S-6T", serial: "FDO2401A002" };
export const deviceKey = keyPairFrom("golden device");
export const issuer = makeIssuer("golden", "2021-03-29T20:00:00Z");

export const report: Report = {
  id: "1617048000",
  sudi,
  tag: "CUBE_T_STD",
  softwareVersion: "17.6.1a",
  measurements: [{ start: "2021-03-29T12:00:00Z", end: "2021-03-29T20:00:00Z", value: 13 }],
};

export const reportSha256 = "6a5db9c26833bdfed2d6553875803e289a449cddf2ca32d01ef0b921172af362";
