import { DocumentError } from "../document/document-error";
import { writeSudi } from "../document/shapes";
import { readSignedData } from "../document/signed-json";
import { cdata, type Element, readEnvelope, xmlDeclaration } from "../document/xml-envelope";
import { decodeReportPayload } from "./report-payload";
import type { SignedReport } from "./rum-report";
import { deviceName, sameDevice } from "./sudi";

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
export const writeReportFile = (reports: readonly SignedReport[]): string => fileOf(reports.map(writeReport));

/** Some reports and the file that holds them. */
export interface ReportLot {
  readonly reports: readonly SignedReport[];
  readonly document: string;
}

/** Writes reports as files of at most so many characters, in their order; one that alone is longer has a file of its own (RPT-13). */
export function writeReportLots(reports: readonly SignedReport[], mostCharacters: number): readonly ReportLot[] {
  const empty = fileOf([]).length;
  const lots: { reports: SignedReport[]; written: string[] }[] = [];
  let room = 0;
  for (const report of reports) {
    const written = writeReport(report);
    if (written.length + 1 > room) {
      lots.push({ reports: [], written: [] });
      room = mostCharacters - empty;
    }
    lots.at(-1)?.reports.push(report);
    lots.at(-1)?.written.push(written);
    room -= written.length + 1;
  }
  return lots.map(({ reports, written }) => ({ reports, document: fileOf(written) }));
}

const fileOf = (written: readonly string[]): string =>
  [xmlDeclaration, "<smartLicense>", ...written, "</smartLicense>", ""].join("\n");

function writeReport({ payload, signature, report: { sudi } }: SignedReport): string {
  const json = JSON.stringify({
    payload,
    header: { type: "rum" },
    signature: {
      sudi: writeSudi(sudi),
      signing_type: signature.signingType,
      key: signature.key,
      value: signature.value,
      public: signature.public,
    },
  });
  return `<RUMReport>${cdata(json)}</RUMReport>`;
}
