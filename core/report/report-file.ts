import { DocumentError } from "../document/document-error";
import { writeSudi } from "../document/shapes";
import { readSignedData, type Signature } from "../document/signed-json";
import { cdata, type Element, readEnvelope, xmlDeclaration } from "../document/xml-envelope";
import { decodeReportPayload } from "./report-payload";
import type { SignedReport } from "./rum-report";
import { deviceName, type Sudi, sameDevice } from "./sudi";

const limits = { characters: 4 * 1024 * 1024, elements: 10_000 };

/** Reads a file of RUM reports, at most 4 Mi characters; a DocumentError says where and why it cannot be read. */
export function readReportFile(text: string): readonly SignedReport[] {
  const elements = readEnvelope(text, limits);
  const [root] = elements;
  const reports =
    elements.length === 1 && root?.name === "smartLicense" && root.data === undefined ? root.children : elements;
  return reports.map(readReport);
}

function readReport(element: Element, index: number): SignedReport {
  const place = `report ${index + 1}`;
  if (element.name !== "RUMReport") throw new DocumentError(place, `<RUMReport> is expected, not <${element.name}>`);
  const { payload, signature } = readSignedData(element, place, "rum");
  const report = decodeReportPayload(payload, `${place}.payload`);
  if (signature.sudi && !sameDevice(signature.sudi, report.sudi)) {
    throw new DocumentError(
      `${place}.signature.sudi`,
      `it names ${deviceName(signature.sudi)}, the report ${deviceName(report.sudi)}`,
    );
  }
  return { report, payload, signature };
}

/** Writes reports that were signed as one file. */
export function writeReportFile(reports: readonly SignedReport[]): string {
  const written = reports.map(({ report, payload, signature }) => writeReport(payload, signature, report.sudi));
  return [xmlDeclaration, "<smartLicense>", ...written, "</smartLicense>", ""].join("\n");
}

function writeReport(payload: string, signature: Signature, sudi: Sudi): string {
  const json = JSON.stringify({
    payload,
    header: { type: "rum" },
    signature: {
      sudi: writeSudi(sudi),
      signing_type: signature.signingType,
      key: signature.key,
      value: signature.value,
    },
  });
  return `<RUMReport>${cdata(json)}</RUMReport>`;
}
