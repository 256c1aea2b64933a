import { type LicenceClass, licenceClasses } from "../../../core/policy/licence-class";
import type { ClassAttributes, EffectivePolicy, PolicySource, Sourced } from "../../../core/policy/policy";
import { type Instant, instant } from "../../../core/time/instant";
import type { Display } from "./display";
import type { Layout } from "./layout";
import { licenceTime } from "./licence-time";
import { type Lines, under } from "./lines";

export interface PolicyView {
  readonly effective: EffectivePolicy;
  /** The account's policy, once there is one (POL-2). */
  readonly installed: { readonly at: Instant; readonly name?: string } | "none";
}

const sources: Readonly<Record<PolicySource, string>> = {
  cisco: "CISCO default",
  product: "Product default",
  customer: "Customer Policy",
};

const headings: Readonly<Record<Layout, Readonly<Record<LicenceClass, string>>>> = {
  "before-17.6": {
    perpetual: "Perpetual Attributes:",
    subscription: "Subscription Attributes:",
    enforced: "Enforced License Attributes:",
    export: "Export License Attributes:",
  },
  "from-17.6": {
    perpetual: "Unenforced/Non-Export Perpetual Attributes:",
    subscription: "Unenforced/Non-Export Subscription Attributes:",
    enforced: "Enforced (Perpetual/Subscription) License Attributes:",
    export: "Export (Perpetual/Subscription) License Attributes:",
  },
};

export const policySection = (view: PolicyView, display: Display): Lines =>
  under("Policy:", ...origin(view, display), acknowledgement(view, display.layout), ...numbers(view, display.layout));

function origin({ installed }: PolicyView, { layout, zone }: Display): Lines {
  const since = installed === "none" ? undefined : licenceTime(installed.at, zone);
  const name = installed === "none" ? undefined : installed.name;
  return [
    `Policy in use: ${since === undefined ? "Merged from multiple sources." : `Installed On ${since}`}`,
    ...(name === undefined ? [] : [`Policy name: ${name}`]),
    ...(layout === "before-17.6" ? [`Installed Time: ${since ?? licenceTime(instant(0), zone)}`] : []),
  ];
}

function acknowledgement({ effective: { ackRequired } }: PolicyView, layout: Layout): string {
  const { value, source } = ackRequired;
  return `Reporting ACK required: ${value ? "yes" : "no"}${layout === "from-17.6" ? ` (${sources[source]})` : ""}`;
}

const numbers = ({ effective }: PolicyView, layout: Layout): Lines =>
  licenceClasses.flatMap((name) => under(headings[layout][name], ...attributes(effective.classes[name])));

const attributes = ({ firstReport, reportingFrequency, reportOnChange }: ClassAttributes): Lines => [
  `First report requirement (days): ${sourced(firstReport)}`,
  `Reporting frequency (days): ${sourced(reportingFrequency)}`,
  `Report on change (days): ${sourced(reportOnChange)}`,
];

const sourced = ({ value, source }: Sourced<number>): string => `${value} (${sources[source]})`;
