import { agentInfo, haInfo, type UnitView } from "./agent-info";
import { type CommunicationView, communicationStatistics } from "./communication-statistics";
import { purchased } from "./fixed-sections";
import { authorizationOf, type LicenceAllView, memberName, productSections, standingSections } from "./licence-all";
import { type HandleView, licenceHandles } from "./licence-handles";
import { type Lines, ruled, separated, under } from "./lines";
import { authorizations } from "./reservation-section";
import { type JobsView, scheduledJobs } from "./scheduled-jobs";

export interface TechSupportView {
  readonly all: LicenceAllView;
  readonly handles: readonly HandleView[];
  readonly jobs: JobsView;
  readonly communication: CommunicationView;
  readonly unit: UnitView;
  /** Usage reports that the router still has. */
  readonly reports: { readonly open: number; readonly unacknowledged: number; readonly acknowledged: number };
}

/** `show license tech support`: licensing as it stands, what comes next, what was exchanged, and what waits; before 17.3.2 it opens with `opening`. */
export function printTechSupport(view: TechSupportView, opening?: readonly Lines[]): string {
  const { zone } = view.all.status.display;
  return separated([
    ["Smart Licensing Tech Support info"],
    ...(opening ?? [
      ...standingSections(view.all),
      ...licenceHandles(view.handles, zone),
      ...productSections(view.all),
    ]),
    scheduledJobs(view.jobs, zone),
    communicationStatistics(view.communication, zone),
    [...ruled("License Certificates"), "Production Cert: True", "Not registered. No certificates installed"],
    haInfo(view.unit),
    ...(opening ? [] : reservationSections(view.all)),
    usageReportSummary(view.reports),
    agentInfo(view.unit),
  ]);
}

function reservationSections(all: LicenceAllView): readonly Lines[] {
  const { members, reservation = "none" } = all;
  const status = [
    `    Reservation status: ${authorizationOf(all)}`,
    ...["Request code", "Last return code", "Last Confirmation code", "Reservation authorization code"].map(
      (code) => `    ${code}: <none>`,
    ),
  ];
  return [
    [...ruled("Reservation Info"), `License reservation: ${reservation === "none" ? "DISABLED" : "ENABLED"}`],
    under("Overall status:", ...members.flatMap((member) => [memberName(member), ...status])),
    ["Specified license reservations:"],
    ...(reservation === "none" ? [] : [authorizations(reservation.licences)]),
    purchased,
  ];
}

function usageReportSummary({ open, unacknowledged, acknowledged }: TechSupportView["reports"]): Lines {
  const pending = open + unacknowledged;
  const total = pending + acknowledged;
  return [
    ...ruled("Usage Report Summary:"),
    `Total: ${total},  Purged: 0(0)`,
    `Total Acknowledged Received: ${acknowledged},  Waiting for Ack: ${unacknowledged}(${pending})`,
    `Available to Report: ${pending}  Collecting Data: ${open}`,
    `Maximum Display: ${total}  In Storage: ${total},  MIA: 0(0)`,
    "Report Module Status: Ready",
  ];
}
