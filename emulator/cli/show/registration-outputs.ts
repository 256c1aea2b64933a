import { dataPrivacy, utility } from "./fixed-sections";
import type { LicenceAllView } from "./licence-all";
import { licenceRow, listHeading, listRule } from "./licence-summary";
import { type LicenceView, licenceSection } from "./licence-usage";
import { type Lines, ruled, separated, under } from "./lines";
import {
  authorizationSection,
  authorizationStatus,
  type RegistrationView,
  registrationSection,
} from "./registration-sections";
import { reservationInfo } from "./reservation-section";
import { transportSection } from "./transport-section";
import { udiOf } from "./udi";

/** The outputs of releases before 17.3.2, which know registration and no policy (REL-2). */
export interface BeforePolicyView {
  readonly registration: RegistrationView;
  readonly all: LicenceAllView;
}

const enabled: Lines = ["Smart Licensing is ENABLED"];
const noKey: Lines = under("Export Authorization Key:", ...under("Features Authorized:", "<none>"));

/** The same on every release: what is played is not an agent of a release. */
const agentVersion = "4.8.6_rel/26";

/** `show license status`, before 17.3.2. */
export const printRegistrationStatus = ({ registration, all }: BeforePolicyView): string =>
  separated([
    enabled,
    utility,
    dataPrivacy,
    transport(all),
    registrationSection(registration),
    authorizationSection(registration),
    noKey,
  ]);

/** `show license summary`, before 17.3.2. */
export const printRegistrationSummary = ({ registration, all }: BeforePolicyView): string =>
  separated([
    enabled,
    registrationSection(registration),
    authorizationSection(registration),
    under(
      "License Usage:",
      listHeading,
      listRule,
      ...all.licences.map((licence) => licenceRow(licence, statusOf(licence, registration))),
    ),
  ]);

/** `show license usage`, before 17.3.2. */
export const printRegistrationUsage = ({ registration, all }: BeforePolicyView): string =>
  separated([
    [authorizationSection(registration).slice(0, 2).join("\n")],
    ...all.licences.map((licence) => licenceSection(licence, statusOf(licence, registration))),
  ]);

/** `show license all`, before 17.3.2. */
export const printRegistrationAll = (view: BeforePolicyView): string => separated(registrationAllSections(view));

export function registrationAllSections({ registration, all }: BeforePolicyView): readonly Lines[] {
  return [
    ruled("Smart Licensing Status"),
    enabled,
    registrationSection(registration),
    authorizationSection(registration),
    noKey,
    utility,
    dataPrivacy,
    transport(all),
    ruled("License Usage"),
    ...all.licences.map((licence) => licenceSection(licence, statusOf(licence, registration))),
    [...ruled("Product Information"), `UDI: ${udiOf(all.sudi)}`],
    [...ruled("Agent Version"), `Smart Agent for Licensing: ${agentVersion}`],
    reservationInfo(registration.reserved, registration.reservedLicences, all.sudi, registration.zone),
  ];
}

const transport = ({ status }: LicenceAllView): Lines => transportSection(status.transport, "before-17.6");

const statusOf = ({ count }: LicenceView, registration: RegistrationView): string =>
  count > 0 ? authorizationStatus(registration) : "NOT IN USE";
