import { Command, Option } from "commander";
import { formatInstant } from "../../core/time/instant";
import { listVirtualAccounts } from "../../server/account/list-virtual-accounts";
import { dynamoAccountDevices } from "../../server/adapters/dynamodb/dynamo-account-devices";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoHoldings } from "../../server/adapters/dynamodb/dynamo-holdings";
import { dynamoReports } from "../../server/adapters/dynamodb/dynamo-reports";
import { dynamoStageClock } from "../../server/adapters/dynamodb/dynamo-stage-clock";
import { dynamoTotals } from "../../server/adapters/dynamodb/dynamo-totals";
import { dynamoUsage } from "../../server/adapters/dynamodb/dynamo-usage";
import type { Table } from "../../server/adapters/dynamodb/table";
import { systemClock } from "../../server/adapters/system-clock";
import { stageTime } from "../../server/test-clock/stage-time";
import { recount } from "../../server/usage/recount";
import type { Terminal } from "../account-options";
import { NoSuchStage, type Place } from "../dlq/queues-at";
import { type ExitCode, exitCode } from "../exit-code";
import { tableAt } from "./table-at";

export type RecountOptions = Place & { readonly account?: string; readonly json: boolean };

/** `slp recount`: In Use from the reports alone, against the inventory. */
export function recountCommand(terminal: Terminal = console): Command {
  return new Command("recount")
    .description("compute In Use of every hour from the stored reports; ends with 1 where the inventory differs")
    .addOption(new Option("--account <domain>", "of this smart account; of all without it").env("SLP_ACCOUNT"))
    .option("--stage <name>", "on AWS, with your AWS identity; without it on this machine")
    .option("--data <dir>", "the directory of the server on this machine", ".slp/server")
    .option("--json", "print it for programs", false)
    .action(async (options: RecountOptions, command: Command) => {
      try {
        process.exitCode = await recountAll(options, terminal);
      } catch (error) {
        if (!(error instanceof NoSuchStage)) throw error;
        command.error(`error: ${error.message}`, { exitCode: exitCode.usage });
      }
    });
}

/** Recounts every virtual account; prints each hour that differs. */
export async function recountAll(options: RecountOptions, terminal: Terminal): Promise<ExitCode> {
  const ports = portsOf(await tableAt(options));
  const smartAccounts = options.account === undefined ? await ports.accounts.smartAccounts() : [options.account];
  const counted = [];
  for (const smartAccount of smartAccounts) {
    for (const { id, name } of await listVirtualAccounts(ports)(smartAccount)) {
      const outcome = await recount(ports)(id);
      if (outcome.kind === "recount") counted.push({ smartAccount, virtualAccount: { id, name }, ...outcome });
    }
  }
  const isEqual = counted.every(({ differences }) => differences.length === 0);
  terminal.log(options.json ? JSON.stringify(counted.map(written), null, 2) : lines(counted, isEqual).join("\n"));
  return isEqual ? exitCode.good : exitCode.bad;
}

interface Counted {
  readonly smartAccount: string;
  readonly virtualAccount: { readonly id: string; readonly name: string };
  readonly reports: number;
  readonly hours: number;
  readonly differences: Extract<Awaited<ReturnType<ReturnType<typeof recount>>>, { kind: "recount" }>["differences"];
}

const written = ({ smartAccount, virtualAccount, reports, hours, differences }: Counted) => ({
  smartAccount,
  virtualAccount,
  reports,
  hours,
  differences: differences.map((one) => ({ ...one, hour: formatInstant(one.hour) })),
});

function lines(counted: readonly Counted[], isEqual: boolean): readonly string[] {
  const differing = counted.flatMap(({ smartAccount, virtualAccount, differences }) =>
    differences.map(({ tag, hour, stored, recomputed }) =>
      [
        smartAccount,
        virtualAccount.name,
        tag,
        formatInstant(hour),
        `${stored} stored`,
        `${recomputed} recomputed`,
      ].join("  "),
    ),
  );
  const sum = (member: "reports" | "hours") => counted.reduce((all, one) => all + one[member], 0);
  return [
    ...differing,
    `${counted.length} virtual accounts, ${sum("reports")} reports, ${sum("hours")} hours of tags`,
    isEqual
      ? "equal to the inventory"
      : `${differing.length} hours differ; reports that are still on their way may be why: count again, then look into slp dlq`,
  ];
}

const portsOf = (table: Table) => ({
  clock: stageTime(dynamoStageClock(table), systemClock),
  accounts: dynamoAccounts(table),
  accountDevices: dynamoAccountDevices(table),
  holdings: dynamoHoldings(table),
  reports: dynamoReports(table),
  usage: dynamoUsage(table),
  totals: dynamoTotals(table),
});
