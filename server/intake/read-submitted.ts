import { DocumentError } from "../../core/document/document-error";
import { readReportFile } from "../../core/report/report-file";
import { decodeReportPayload } from "../../core/report/report-payload";
import type { SignedReport } from "../../core/report/rum-report";
import { deviceName } from "../../core/report/sudi";
import { boundDevices, boundReport, boundSubmitted } from "./bounds";
import type { SignedPayload, Submitted } from "./submitted";

/** Reads what was handed in; a DocumentError says where and why it cannot be taken. Signatures are not checked here. */
export function readSubmitted({ content }: Pick<Submitted, "content">): readonly SignedReport[] {
  boundSubmitted(content);
  const reports = content.kind === "file" ? readReportFile(content.text) : content.reports.map(readReport);
  if (reports.length === 0) throw new DocumentError("document", "there is no report in it");
  reports.forEach((signed, index) => {
    boundReport(signed, `report ${index + 1}`);
  });
  boundDevices(new Set(reports.map(({ report }) => deviceName(report.sudi))).size);
  return distinct(reports);
}

const readReport = ({ payload, signature }: SignedPayload, index: number): SignedReport => ({
  report: decodeReportPayload(payload, `report ${index + 1}.payload`),
  payload,
  signature,
});

/** Drops what stands twice; the same id with other bytes in one document cannot be meant. */
function distinct(reports: readonly SignedReport[]): readonly SignedReport[] {
  const seen = new Map<string, SignedReport>();
  return reports.filter((signed, index) => {
    const { sudi, id } = signed.report;
    const name = `${id} of ${deviceName(sudi)}`;
    const first = seen.get(name);
    if (!first) seen.set(name, signed);
    else if (first.payload !== signed.payload) {
      throw new DocumentError(`report ${index + 1}`, `the report ${name} stands twice, with different bytes`);
    }
    return first?.signature.value !== signed.signature.value;
  });
}
