import { Command } from "commander";
import { DocumentError } from "../../core/document/document-error";
import { readReportFile, writeReportFile } from "../../core/report/report-file";
import type { SignedReport } from "../../core/report/rum-report";
import { type ExitCode, exitCode } from "../exit-code";
import { readGivenFile } from "../read-given-file";
import { writeNewFile } from "./write-new-file";

type Named = { readonly name: string; readonly bytes: Buffer };
type Terminal = Pick<Console, "log" | "error">;

/** What a licence server reads at once. */
const mostCharacters = 4 * 1024 * 1024;

/** `slp file join`: the usage files of many devices as one. */
export function joinCommand(): Command {
  return new Command("join")
    .description("write the reports of several usage files into one, each with the bytes and the signature that it has")
    .argument("<file...>", "usage files as devices wrote them")
    .requiredOption("--out <file>", "the file to write; one that is there is not replaced")
    .action((files: readonly string[], { out }: { readonly out: string }, command: Command) => {
      const named = files.map((name) => ({ name, bytes: readGivenFile(name, "usage file", command) }));
      process.exitCode = join(named, out, console);
    });
}

/** Joins usage files; a rotten one is named and left out, and the good ones are joined all the same. */
export function join(files: readonly Named[], out: string, terminal: Terminal): ExitCode {
  const reports = files.flatMap((file) => reportsOf(file, terminal));
  const rotten = reports.filter((one) => one === "rotten").length;
  const signed = reports.filter((one) => one !== "rotten");
  if (signed.length === 0) return exitCode.bad;
  const text = writeReportFile(signed);
  const tooLong = text.length > mostCharacters;
  const problem = tooLong ? "together they are longer than 4 MiB: join fewer of them" : writeNewFile(out, text);
  if (problem !== undefined) {
    terminal.error(`error: ${problem}`);
    return exitCode.usage;
  }
  terminal.log(`wrote ${out}: ${signed.length} ${signed.length === 1 ? "report" : "reports"}`);
  return rotten === 0 ? exitCode.good : exitCode.bad;
}

function reportsOf({ name, bytes }: Named, terminal: Terminal): readonly (SignedReport | "rotten")[] {
  try {
    return readReportFile(bytes.toString("utf8"));
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    terminal.error(`${name} is left out: ${error.message}`);
    return ["rotten"];
  }
}
