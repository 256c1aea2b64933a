import type { Display } from "./display";
import { dataPrivacy, licensingByPolicy, miscellaneous, utility } from "./fixed-sections";
import { licenceTime, type Moment } from "./licence-time";
import { type Lines, separated, under } from "./lines";
import { type PolicyView, policySection } from "./policy-section";
import { type TransportView, transportSection } from "./transport-section";
import { type UsageReportingView, usageReportingSection } from "./usage-reporting-section";

/** What `show license status` tells (DDL-5, DDL-6, POL-2). */
export interface LicenceStatusView {
  readonly display: Display;
  /** The virtual account that trust was given by, where it is known. */
  readonly smartAccount: string | "none";
  readonly virtualAccount: string | "none";
  readonly transport: TransportView;
  readonly policy: PolicyView;
  readonly reporting: UsageReportingView;
  readonly trustInstalled: Moment;
}

/** `show license status`. */
export const printLicenceStatus = (view: LicenceStatusView): string =>
  separated([
    utility,
    ...(view.display.layout === "from-17.6" ? [licensingByPolicy, accountSection(view)] : []),
    dataPrivacy,
    transportSection(view.transport, view.display.layout),
    policySection(view.policy, view.display),
    miscellaneous,
    ...reportingSections(view),
  ]);

export const accountSection = ({ smartAccount, virtualAccount }: LicenceStatusView): Lines =>
  under(
    "Account Information:",
    `Smart Account: ${smartAccount === "none" ? "<none>" : smartAccount}`,
    `Virtual Account: ${virtualAccount === "none" ? "<none>" : virtualAccount}`,
  );

export const reportingSections = ({ display, reporting, trustInstalled }: LicenceStatusView): readonly Lines[] => [
  usageReportingSection(reporting, display),
  [`Trust Code Installed: ${licenceTime(trustInstalled, display.zone)}`],
];
