import { Command } from "commander";
import { days } from "../core/time/duration";
import { formatInstant, type Instant, minus } from "../core/time/instant";
import { paths } from "../lambdas/paths";
import { allAfter } from "./account/all-pages";
import {
  type AccountOptions,
  clientOf,
  ending,
  type Terminal,
  tellAnswer,
  type VirtualAccountOptions,
  withAccountOptions,
  withVirtualAccountOptions,
} from "./account-options";
import type { ExitCode } from "./exit-code";
import { machineClock } from "./machine-clock";
import { parseMoment } from "./parse-moment";

export type AuditOptions = VirtualAccountOptions & {
  readonly from?: Instant;
  readonly to?: Instant;
};

/** `slp audit`: reads, seals and verifies the audit log. */
export function auditCommand(terminal: Terminal = console): Command {
  const show = withVirtualAccountOptions(new Command("show"))
    .description("who did what to what in a virtual account, oldest first")
    .option("--from <instant>", "such as 2026-03-29T00:00:00Z; a day before the end without it", parseMoment)
    .option("--to <instant>", "at most 400 days later; now without it", parseMoment)
    .action(ending((options: AuditOptions) => showAudit(options, terminal)));
  const seal = withAccountOptions(new Command("seal"))
    .description("seal what the log of a smart account holds and no seal names yet")
    .action(ending((options: AccountOptions) => sealAudit(options, terminal)));
  const verify = withAccountOptions(new Command("verify"))
    .description("hold the log of a smart account against its seals; ends with 1 where somebody touched it")
    .option("--head <hash>", "the head that was told earlier: it has to be the same where nothing was sealed since")
    .action(ending((options: AccountOptions & { readonly head?: string }) => verifyAudit(options, terminal)));
  const audit = new Command("audit").description("the audit log of an account");
  return audit.addCommand(show).addCommand(seal).addCommand(verify);
}

/** Prints the records of a span, page after page. */
export function showAudit(options: AuditOptions, terminal: Terminal): Promise<ExitCode> {
  return tellAnswer(options, terminal, allRecords(options), (records) =>
    records.map(({ at, actor, action, subject, outcome, reason }) =>
      [at, outcome, actor, action, subject, reason ?? ""].join("  ").trimEnd(),
    ),
  );
}

function allRecords(options: AuditOptions) {
  const { account: domain, virtualAccount, to = machineClock(), from = minus(to, days(1)) } = options;
  const client = clientOf(options);
  return allAfter(async (cursor) => {
    const query = { from: formatInstant(from), to: formatInstant(to), limit: "1000", ...cursor };
    const page = await client.ask(`GET ${paths.audit}`, { place: { domain, virtualAccount }, query });
    return { entries: page.records, next: page.next };
  });
}

/** Seals the log and prints how many records the new seals name. */
export function sealAudit(options: AccountOptions, terminal: Terminal): Promise<ExitCode> {
  const answer = clientOf(options).ask(`POST ${paths.auditSeals}`, { place: { domain: options.account }, body: {} });
  return tellAnswer(options, terminal, answer, ({ sealedRecords }) => [`${sealedRecords} records sealed`]);
}

/** Prints what the seals say of the log. */
export function verifyAudit(
  options: AccountOptions & { readonly head?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const answer = clientOf(options).ask(`GET ${paths.auditVerification}`, { place: { domain: options.account } });
  const isHead = (head: string): boolean => options.head === undefined || options.head === head;
  return tellAnswer(
    options,
    terminal,
    answer,
    ({ findings, seals, sealedRecords, unsealedRecords, head }) => [
      ...findings,
      ...(isHead(head) ? [] : [`the head is not ${options.head}: seals were added, or cut off`]),
      `${sealedRecords} records in ${seals} ${seals === 1 ? "seal" : "seals"}, ${unsealedRecords} not sealed yet`,
      `head ${head}`,
      findings.length === 0 && isHead(head) ? "nobody touched it" : "the log is not as it was sealed",
    ],
    ({ findings, head }) => findings.length === 0 && isHead(head),
  );
}
