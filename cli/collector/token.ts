import { randomBytes } from "node:crypto";
import { Command, InvalidArgumentError } from "commander";
import { days } from "../../core/time/duration";
import { exitCode } from "../exit-code";
import { machineClock } from "../machine-clock";
import { dataOption } from "./data-option";
import { openCollector } from "./open-collector";

type Options = { readonly days: number; readonly uses?: number; readonly data: string };

/** `slp collector token`: a registration ID token of an On-Prem's own. */
export function tokenCommand(): Command {
  return new Command("token")
    .description("make a registration ID token of this On-Prem")
    .option("--days <number>", "how long it is good", whole, 365)
    .option("--uses <number>", "how often it may be used; without it as often as it is shown", whole)
    .addOption(dataOption())
    .action(({ days: count, uses, data }: Options, command: Command) => {
      const { collector, close } = openCollector(data);
      try {
        if (collector.kind === "cslu") {
          command.error(`error: the collector in ${data} is a CSLU, which has no tokens`, { exitCode: exitCode.usage });
        }
        const token = randomBytes(24).toString("base64url");
        collector.makeToken(token, { lasts: days(count), uses }, machineClock());
        console.log(token);
      } finally {
        close();
      }
    });
}

function whole(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("A whole number from 1 on is expected.");
}
