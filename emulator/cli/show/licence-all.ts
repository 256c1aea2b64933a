import type { RedundancyMember } from "../../../core/report/rum-report";
import type { Sudi } from "../../../core/report/sudi";
import type { Reservation } from "../../device/router-state";
import { dataPrivacy, licensingByPolicy, miscellaneous, purchased, utility } from "./fixed-sections";
import { accountSection, type LicenceStatusView, reportingSections } from "./licence-status";
import { licenceTime } from "./licence-time";
import { type LicenceView, licenceSection } from "./licence-usage";
import { indented, type Lines, ruled, separated, under } from "./lines";
import { policySection } from "./policy-section";
import { authorizations } from "./reservation-section";
import { transportSection } from "./transport-section";
import { udiOf } from "./udi";

/** Everything about licensing. */
export interface LicenceAllView {
  readonly status: LicenceStatusView;
  readonly licences: readonly LicenceView[];
  readonly sudi: Sudi;
  /** What is left of a reservation (SLR-1). */
  readonly reservation?: Reservation | "none";
  /** Who is active, and who stands by where there is a pair (CLI-9). */
  readonly members: readonly RedundancyMember[];
}

/** A member of a pair by its role and UDI. */
export const memberName = ({ role, sudi }: RedundancyMember): string => `${role}: ${udiOf(sudi)}`;

/** The same on every release: what is played is not an agent of a release. */
const agentVersion = "5.1.21_rel/96";

/** `show license all`. */
export const printLicenceAll = (view: LicenceAllView): string => separated(licenceAllSections(view));

export function licenceAllSections(view: LicenceAllView): readonly Lines[] {
  const { licences, members, reservation = "none" } = view;
  const status = authorizationOf(view);
  return [
    ...standingSections(view),
    ruled("License Usage"),
    ...licences.map((licence) => licenceSection(licence)),
    ...productSections(view),
    [
      ...ruled("License Authorizations"),
      ...under("Overall status:", ...members.flatMap((member) => [memberName(member), `    Status: ${status}`])),
    ],
    ...(reservation === "none" ? [] : [authorizations(reservation.licences)]),
    purchased,
  ];
}

/** `Smart Licensing Status`, with all that `show license status` tells. */
export const standingSections = ({ status }: LicenceAllView): readonly Lines[] => [
  ruled("Smart Licensing Status"),
  ["Smart Licensing is ENABLED"],
  under("Export Authorization Key:", ...under("Features Authorized:", "<none>")),
  utility,
  licensingByPolicy,
  ...(status.display.layout === "from-17.6" ? [accountSection(status)] : []),
  dataPrivacy,
  transportSection(status.transport, status.display.layout),
  miscellaneous,
  policySection(status.policy, status.display),
  ...reportingSections(status),
];

/** `Product Information` and `Agent Version`. */
export const productSections = ({ sudi, members }: LicenceAllView): readonly Lines[] => [
  [...ruled("Product Information"), `UDI: ${udiOf(sudi)}`],
  ...(members.length > 1 ? [under("HA UDI List:", ...indented(members.map(memberName)))] : []),
  [...ruled("Agent Version"), `Smart Agent for Licensing: ${agentVersion}`],
];

/** Whether licences are set aside, and since when. */
export const authorizationOf = ({ status, reservation = "none" }: LicenceAllView): string =>
  reservation === "none"
    ? "NOT INSTALLED"
    : `SPECIFIC INSTALLED on ${licenceTime(reservation.installedAt, status.display.zone)}`;
