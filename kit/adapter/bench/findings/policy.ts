import type { PolicySource, ShownPolicy } from "../../messages/messages";
import type { DeviceBench } from "../device-bench";
import { instantOf, readable } from "../instant";
import { licenceClassOf } from "../licence-class";
import { type Moment, momentOf, momentPattern } from "../moment";
import { expectSame } from "../outcome";

/** Whether the policy shown asks for acknowledgements. */
export const obligations = ["required", "not required"] as const;
export type Obligation = (typeof obligations)[number];

const sources: Record<PolicySource, string> = {
  cisco: "CISCO default",
  product: "Product default",
  customer: "Customer Policy",
};
/** Where a value of a policy comes from, in the words of `show license status`. */
export const sourceWords = Object.values(sources);

/** The account's policy by its name and when it was installed; without one, the device's own numbers stand. */
export type Installation = { readonly name: string; readonly at: Moment } | "merged from multiple sources";
/** What the policy in use looks like in a scenario: `merged from multiple sources`, `"SLE Policy", installed at 00:30`. */
export const installationPattern = `merged from multiple sources|"[^"]+", installed ${momentPattern}`;

/** Reads what the policy in use is. */
export function installationOf(text: string): Installation {
  const [, name, at] = /^"(.+)", installed (.+)$/.exec(text) ?? [];
  return name === undefined || at === undefined ? "merged from multiple sources" : { name, at: momentOf(at) };
}

/** The policy in use is the account's, by name and time, or the device's own. */
export async function expectInstallation(bench: DeviceBench, expected: Installation): Promise<void> {
  const { name, installedAt } = await shownPolicy(bench);
  const installed = installedAt && `"${name ?? ""}", installed ${readable(instantOf(installedAt))}`;
  expectSame("policy in use", inWords(bench, expected), installed ?? "merged from multiple sources");
}

/** The numbers of these classes, with their sources: a table with the columns of `show license status`. */
export async function expectTerms(bench: DeviceBench, rows: readonly Record<string, string>[]): Promise<void> {
  const policy = await shownPolicy(bench);
  const shown = rows.map(({ licences = "" }) => termsShown(policy, licences));
  const stated = rows.map((row) =>
    [row.licences, row["first report"], row["reporting frequency"], row["report on change"]].join(" | "),
  );
  expectSame("policy", stated.join("; "), shown.join("; "));
}

/** Whether acknowledgements are required, and who says so. */
export async function expectObligation(bench: DeviceBench, expected: Obligation, source: string): Promise<void> {
  const { ackRequired } = await shownPolicy(bench);
  const shown = `${ackRequired.value ? "required" : "not required"} by ${sources[ackRequired.source]}`;
  expectSame("acknowledgement", `${expected} by ${source}`, shown);
}

function termsShown(policy: ShownPolicy, licences: string): string {
  const { firstReport, reportingFrequency, reportOnChange } = policy[licenceClassOf(licences)];
  const numbers = [firstReport, reportingFrequency, reportOnChange];
  return [licences, ...numbers.map(({ days, source }) => `${days} (${sources[source]})`)].join(" | ");
}

function inWords(bench: DeviceBench, installation: Installation): string {
  if (typeof installation === "string") return installation;
  return `"${installation.name}", installed ${readable(bench.story.recall(installation.at))}`;
}

async function shownPolicy(bench: DeviceBench): Promise<ShownPolicy> {
  bench.declaration.needs("policy");
  return bench.device.observe("policy");
}
