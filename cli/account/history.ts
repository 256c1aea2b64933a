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
import { type NamedDevice, parseDevice } from "../parse-device";
import { parseMoment } from "../parse-moment";

type HistoryOptions = VirtualAccountOptions & {
  readonly tag: string;
  readonly device?: NamedDevice;
  readonly from?: Instant;
  readonly to?: Instant;
};

/** `slp history`: In Use, hour by hour. */
export function historyCommand(terminal: Terminal = console): Command {
  return withVirtualAccountOptions(new Command("history"))
    .description("In Use of a tag for each hour of a span, late reports included")
    .requiredOption("--tag <tag>", "the entitlement tag", "CUBE_T_STD")
    .option("--device <pid:serial>", "of this device alone, by what it has reported", parseDevice)
    .option("--from <instant>", "such as 2026-03-29T00:00:00Z; a day before the end without it", parseMoment)
    .option("--to <instant>", "not included, at most 93 days later; the end of this hour without it", parseMoment)
    .action(ending((options: HistoryOptions) => showHistory(options, terminal)));
}

/** Prints In Use of each hour (ACC-7). */
export function showHistory(options: HistoryOptions, terminal: Terminal): Promise<ExitCode> {
  const {
    account: domain,
    virtualAccount,
    tag,
    device,
    to = nextHour(machineClock()),
    from = minus(to, days(1)),
  } = options;
  const query = { tag, from: formatInstant(from), to: formatInstant(to) };
  const client = clientOf(options);
  const place = { domain, virtualAccount };
  const answer =
    device === undefined
      ? client.ask(`GET ${paths.usageHistory}`, { place, query })
      : client.ask(`GET ${paths.deviceHistory}`, {
          place,
          query: { ...query, pid: device.udiPid, serial: device.udiSerialNumber },
        });
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
