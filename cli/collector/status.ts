import { Command } from "commander";
import type { CollectorStatus } from "../../emulator/collector/status";
import { exitCode } from "../exit-code";
import { dataOption } from "./data-option";
import { openCollector } from "./open-collector";

/** `slp collector status`: how it stands, whether it runs or not; exit code 1 where a person has to see to something. */
export function statusCommand(): Command {
  return new Command("status")
    .description("say how the collector stands; exit code 1 where CSSM refused something or cannot be reached")
    .option("--json", "print it for programs", false)
    .addOption(dataOption())
    .action(({ json, data }: { readonly json: boolean; readonly data: string }) => {
      const { collector, close } = openCollector(data);
      const { status } = collector;
      close();
      console.log(json ? JSON.stringify(status, null, 2) : statusText(status));
      const good = status.refusals.length === 0 && status.cssmUnreachableSince === undefined;
      process.exitCode = good ? exitCode.good : exitCode.bad;
    });
}

function statusText(status: CollectorStatus): string {
  const { kind, version, devices, reports, waitingSince, cssmUnreachableSince: cut, refusals } = status;
  return [
    `${kind === "cslu" ? "CSLU" : `SSM On-Prem ${version}`}, ${devices} devices, CSSM ${cut ? `unreachable since ${cut}` : "reachable"}`,
    `reports           ${reports.waiting} waiting${waitingSince ? ` since ${waitingSince}` : ""}, ${reports.taken} taken by CSSM, ${reports.acknowledged} acknowledged, ${reports.refused} refused`,
    `acknowledgements  ${status.acknowledgementsToHandDown} to hand down`,
    `trust requests    ${status.trustRequestsWaiting} waiting`,
    ...refusals.map(
      ({ device, report, reason }) => `refused  ${device}${report ? `, report ${report}` : ""}: ${reason}`,
    ),
  ].join("\n");
}
