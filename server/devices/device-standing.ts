import type { acknowledgementDeadline, OpenChange } from "../../core/deadline/acknowledgement-deadline";
import { builtInPolicy } from "../../core/policy/built-in-policy";
import { classOfCubeTag, type LicenceClass } from "../../core/policy/licence-class";
import { mergePolicy } from "../../core/policy/merge-policy";
import type { Policy } from "../../core/policy/policy";
import { policyOfDevice } from "../../core/policy/policy-of-device";
import { reportsByPolicy } from "../../core/release/release-rules";
import type { Measurement, RumReport } from "../../core/report/rum-report";
import { earlier, type Instant, later } from "../../core/time/instant";
import type { VirtualAccount } from "../ports/accounts";
import type { Acknowledgements } from "../ports/acknowledgements";
import type { ProductInstance } from "../ports/product-instances";
import type { Reports } from "../ports/reports";
import { releaseOf } from "./release-of";

export interface StandingPorts {
  readonly reports: Reports;
  readonly acknowledgements: Acknowledgements;
  /** The rule of the deadline. */
  readonly deadlineOf: typeof acknowledgementDeadline;
}

/** How a device stands with its account: what was acknowledged last, and by when the next acknowledgement is due. */
export interface DeviceStanding {
  /** Of its reports, or of nothing by its first trust (DDL-1). */
  readonly lastAck: Instant;
  readonly deadline: Instant | "none";
  readonly policy: Policy | "none";
  /** What its newest reports ended with, by tag. */
  readonly usage: ReadonlyMap<string, number>;
}

/** So many of a device's newest reports decide how it stands. */
const decisive = 20;

interface KnownReport {
  readonly report: RumReport;
  /** When its acknowledgement was issued. */
  readonly acknowledgedAt: Instant | "not yet";
}

/**
 * Computes the standing of a device from its product instance, its reports and their acknowledgements (DDL-1 … DDL-3). There is
 * no deadline before a device reports by policy (REL-2).
 */
export const deviceStanding =
  (ports: StandingPorts) =>
  async (instance: ProductInstance, account: Pick<VirtualAccount, "policy">): Promise<DeviceStanding> => {
    const { known, usage } = await knownReports(ports, instance);
    const issued = known.flatMap(({ acknowledgedAt }) => (acknowledgedAt === "not yet" ? [] : [acknowledgedAt]));
    const open = known.filter(({ acknowledgedAt }) => acknowledgedAt === "not yet").map(({ report }) => report);
    const told = known.filter(({ acknowledgedAt }) => acknowledgedAt !== "not yet").map(({ report }) => report);
    const lastAck = issued.reduce(later, instance.trustedAt);
    const policy = policyOfDevice(instance, account.policy);
    const release = releaseOf(instance, known[0]?.report);
    if (!reportsByPolicy(release)) return { lastAck, deadline: "none", policy, usage };
    const deadline = ports.deadlineOf(
      mergePolicy(builtInPolicy(release), policy),
      { firstUse: firstUse(open), inUse: classesInUse(told, open) },
      { lastAck, reportAcknowledged: issued.length > 0, openChanges: open.flatMap((one) => changesIn(one, told)) },
    );
    return { lastAck, deadline, policy, usage };
  };

async function knownReports({ reports, acknowledgements }: StandingPorts, { sudi }: ProductInstance) {
  const stored = await reports.newest(sudi, decisive);
  const parts = await acknowledgements.findParts(stored);
  const issuedAt = new Map(parts.map(({ poll, part, issuedAt }) => [`${poll} ${part}`, issuedAt]));
  const known = stored
    .map(({ signed, poll, part }): KnownReport => {
      return { report: signed.report, acknowledgedAt: issuedAt.get(`${poll} ${part}`) ?? "not yet" };
    })
    .filter(({ report }) => report.tag.startsWith("CUBE_") && report.tag !== "CUBE_T_VGW");
  return { known, usage: usageIn(stored.map(({ signed }) => signed.report)) };
}

function usageIn(reports: readonly RumReport[]): ReadonlyMap<string, number> {
  const newest = new Map<string, Measurement>();
  for (const report of reports) {
    const [last, before] = [lastOf(report), newest.get(report.tag)];
    if (last && (before === undefined || last.end > before.end)) newest.set(report.tag, last);
  }
  return new Map([...newest].map(([tag, { value }]): [string, number] => [tag, value]).sort());
}

const lastOf = ({ measurements }: RumReport): Measurement | undefined => measurements.at(-1);

/** The classes of the tags that ended above 0, or were above 0 in what is not acknowledged yet. */
function classesInUse(told: readonly RumReport[], open: readonly RumReport[]): ReadonlySet<LicenceClass> {
  const classes = new Set<LicenceClass>();
  for (const [tag, ofTag] of Map.groupBy([...told, ...open], ({ tag }) => tag)) {
    const standing = ofTag.reduce((one, other) => ((lastOf(other)?.end ?? 0) > (lastOf(one)?.end ?? 0) ? other : one));
    const used = open.some((one) => one.tag === tag && one.measurements.some(({ value }) => value > 0));
    if (used || (lastOf(standing)?.value ?? 0) > 0) classes.add(classOfCubeTag(tag));
  }
  return classes;
}

const firstUse = (open: readonly RumReport[]): Instant | "never" =>
  open
    .flatMap(({ measurements }) => measurements.filter(({ value }) => value > 0))
    .reduce<Instant | "never">((first, { start }) => (first === "never" ? start : earlier(first, start)), "never");

/** Where the recorded value differs from the one before it, the device recorded a change when the measurement ended (DDL-3). */
function changesIn({ tag, measurements }: RumReport, told: readonly RumReport[]): readonly OpenChange[] {
  const before = told.find((one) => one.tag === tag);
  let value = (before && lastOf(before)?.value) ?? 0;
  return measurements.flatMap((measurement) => {
    const changed = measurement.value !== value;
    value = measurement.value;
    return changed ? [{ at: measurement.end, licenceClass: classOfCubeTag(tag) }] : [];
  });
}
