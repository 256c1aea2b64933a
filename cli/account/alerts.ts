import { Command } from "commander";
import { paths } from "../../lambdas/paths";
import {
  clientOf,
  ending,
  type Terminal,
  tellAnswer,
  type VirtualAccountOptions,
  withVirtualAccountOptions,
} from "../account-options";
import { alignedLines } from "../aligned-lines";
import type { ExitCode } from "../exit-code";
import { deviceText } from "../parse-device";
import { allAfter } from "./all-pages";

type AlertOptions = VirtualAccountOptions & { readonly standing: boolean };

/** `slp alerts`: what a virtual account is, and was, warned of. */
export function alertsCommand(terminal: Terminal = console): Command {
  return withVirtualAccountOptions(new Command("alerts"))
    .description("alerts that stand or stood, oldest first; ends with 1 while one stands")
    .option("--standing", "only those that stand", false)
    .action(ending((options: AlertOptions) => showAlerts(options, terminal)));
}

/** Prints the alerts with their history; one that stands is not good (ACC-3). */
export function showAlerts(options: AlertOptions, terminal: Terminal): Promise<ExitCode> {
  return tellAnswer(
    options,
    terminal,
    alertsOf(options),
    (alerts) => (alerts.length === 0 ? [options.standing ? "no alert stands" : "there was no alert"] : lines(alerts)),
    (alerts) => alerts.every(({ clearedAt }) => clearedAt !== null),
  );
}

type Alert = Awaited<ReturnType<typeof alertsOf>>[number];

async function alertsOf(options: AlertOptions) {
  const { account: domain, virtualAccount, standing } = options;
  const client = clientOf(options);
  const alerts = await allAfter(async (query) => {
    const page = await client.ask(`GET ${paths.alerts}`, { place: { domain, virtualAccount }, query });
    return { entries: page.alerts, next: page.next };
  });
  return standing ? alerts.filter(({ clearedAt }) => clearedAt === null) : alerts;
}

const lines = (alerts: readonly Alert[]) =>
  alignedLines<Alert>(
    [
      { head: "Alert", of: ({ kind }) => kind },
      { head: "Of", of: ({ tag, sudi }) => tag ?? (sudi ? deviceText(sudi) : "") },
      { head: "Raised", of: ({ raisedAt }) => raisedAt },
      { head: "Cleared", of: ({ clearedAt }) => clearedAt ?? "it stands" },
    ],
    alerts,
  );
