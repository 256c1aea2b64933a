import Table from "cli-table3";
import { Command } from "commander";
import { readAcknowledgementFile } from "../../core/acknowledgement/acknowledgement-file";
import { DocumentError } from "../../core/document/document-error";
import { fileKind } from "../../core/document/file-kind";
import { readPolicyFile } from "../../core/policy/policy-file";
import { formatRelease } from "../../core/release/release";
import { readReportFile } from "../../core/report/report-file";
import type { SignedReport } from "../../core/report/rum-report";
import { formatInstant } from "../../core/time/instant";
import { acknowledgementLines } from "../acknowledgement-lines";
import { type ExitCode, exitCode } from "../exit-code";
import { readGivenFile } from "../read-given-file";

/** `slp file inspect`: shows what a usage file or an acknowledgement file says, whoever signed it. */
export function inspectCommand(): Command {
  return new Command("inspect")
    .description("show what a usage file or an acknowledgement file says; signatures are not checked here")
    .argument("<file>", "the file as the device or the licence server wrote it")
    .option("--json", "print it for programs", false)
    .action((file: string, { json }: { json: boolean }, command: Command) => {
      process.exitCode = inspect(readGivenFile(file, "file", command), json);
    });
}

function inspect(bytes: Buffer, json: boolean): ExitCode {
  try {
    console.log(contentOf(new TextDecoder("utf-8", { fatal: true }).decode(bytes), json));
    return exitCode.good;
  } catch (error) {
    if (!(error instanceof DocumentError) && !(error instanceof TypeError)) throw error;
    const reason = error instanceof DocumentError ? error.message : "the bytes are not UTF-8";
    console.error(`this is no file that can be read: ${reason}`);
    return exitCode.bad;
  }
}

function contentOf(text: string, json: boolean): string {
  switch (fileKind(text)) {
    case "reports": {
      const reports = readReportFile(text);
      return json ? JSON.stringify(reports.map(forPrograms), null, 2) : reports.map(forPeople).join("\n\n");
    }
    case "acknowledgements": {
      const acknowledgements = readAcknowledgementFile(text).map(({ document }) => JSON.parse(document.payload));
      const lines = acknowledgementLines({ kind: "complete", documents: [text], refused: [] });
      return json ? JSON.stringify(acknowledgements, null, 2) : lines.join("\n");
    }
    case "policy": {
      const { policy, sudi } = readPolicyFile(text);
      return JSON.stringify({ sudi, policy }, null, 2);
    }
  }
}

function forPrograms({ report, signature }: SignedReport) {
  const { id, sudi, tag, softwareVersion, redundancy, measurements } = report;
  return {
    id: String(id),
    sudi,
    tag,
    softwareVersion: formatRelease(softwareVersion),
    redundancy,
    measurements: measurements.map(({ start, end, value }) => ({
      start: formatInstant(start),
      end: formatInstant(end),
      value,
    })),
    signature: { signingType: signature.signingType, key: signature.key },
  };
}

const plain = { head: [], border: [], compact: true };

function forPeople({ report, signature }: SignedReport): string {
  const { sudi, tag, softwareVersion, redundancy, measurements } = report;
  const members = redundancy.map(({ role, sudi }) => `${role} ${sudi.pid}, serial number ${sudi.serial}`);
  const table = new Table({
    head: ["From", "To", "Hours", "Peak"],
    colAligns: ["left", "left", "right", "right"],
    style: plain,
  });
  for (const { start, end, value } of measurements) {
    table.push([formatInstant(start), formatInstant(end), ((end - start) / 3_600).toFixed(2), String(value)]);
  }
  return [
    `Report     ${report.id}`,
    `Device     ${sudi.pid}, serial number ${sudi.serial}`,
    ...members.map((member) => `HA         ${member}`),
    `Tag        ${tag}`,
    `Release    ${formatRelease(softwareVersion)}`,
    `Signature  ${signature.signingType}, key ${signature.key} (not checked here)`,
    table.toString(),
  ].join("\n");
}
