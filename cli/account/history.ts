import { Command } from "commander";
import { days } from "../../core/time/duration";
import { formatInstant, type Instant, minus, nextHour } from "../../core/time/instant";
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
import { machineClock } from "../machine-clock";
import { parseMoment } from "../parse-moment";

type HistoryOptions = VirtualAccountOptions & { readonly tag: string; readonly from?: Instant; readonly to?: Instant };

/** `slp history`: In Use, hour by hour. */
export function historyCommand(terminal: Terminal = console): Command {
  return withVirtualAccountOptions(new Command("history"))
    .description("In Use of a tag for each hour of a span, late reports included")
    .requiredOption("--tag <tag>", "the entitlement tag", "CUBE_T_STD")
    .option("--from <instant>", "such as 2026-03-29T00:00:00Z; a day before the end without it", parseMoment)
    .option("--to <instant>", "not included, at most 93 days later; the end of this hour without it", parseMoment)
    .action(ending((options: HistoryOptions) => showHistory(options, terminal)));
}

/** Prints In Use of each hour (ACC-7). */
export function showHistory(options: HistoryOptions, terminal: Terminal): Promise<ExitCode> {
  const { account: domain, virtualAccount, tag, to = nextHour(machineClock()), from = minus(to, days(1)) } = options;
  const query = { tag, from: formatInstant(from), to: formatInstant(to) };
  const answer = clientOf(options).ask(`GET ${paths.usageHistory}`, { place: { domain, virtualAccount }, query });
  return tellAnswer(options, terminal, answer, ({ hours }) =>
    alignedLines(
      [
        { head: "Hour", of: ({ hour }) => hour },
        { head: "In Use", of: ({ inUse }) => inUse },
      ],
      hours,
    ),
  );
}
