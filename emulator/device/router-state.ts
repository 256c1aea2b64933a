import type { IssuerKey } from "../../core/acknowledgement/certificate";
import type { UsageRecord } from "../../core/measurement/close-boundary";
import type { Recorder } from "../../core/measurement/recorder";
import type { Sessions } from "../../core/measurement/sessions";
import type { LicenceClass } from "../../core/policy/licence-class";
import type { EffectivePolicy, Policy } from "../../core/policy/policy";
import type { CubeVersions } from "../../core/release/cube-version";
import type { Release } from "../../core/release/release";
import type { PackedMeasurements } from "../../core/report/packed-measurements";
import type { ReportBook } from "../../core/report/report-book";
import type { RumReport, SignedReport } from "../../core/report/rum-report";
import type { Sudi } from "../../core/report/sudi";
import type { UsageStatistics } from "../../core/statistics/usage-statistics";
import type { Instant } from "../../core/time/instant";
import type { Journal } from "./log/journal";
import type { LoggingSettings } from "./log/logging-settings";
import type { MessageHistory } from "./message-history";
import type { Peer } from "./peer";
import type { Redundancy } from "./redundancy";

/** A licence of the platform, which travels beside CUBE's. */
export interface PlatformLicence {
  readonly tag: string;
  readonly class: LicenceClass;
}

/** What a router is made of when it comes from the factory. */
export interface RouterSetup {
  readonly at: Instant;
  readonly seed: string;
  readonly release: Release;
  readonly sudi: Sudi;
  readonly hostname: string;
  readonly platformLicences: readonly PlatformLicence[];
  /** Root keys that it knows without trust, for acknowledgements that come by file. */
  readonly issuerKeys?: readonly IssuerKey[];
  /** Its place in a pair; none for a router alone. */
  readonly redundancy?: Redundancy;
  /** What goes with releases of which no document tells it (REL-8). */
  readonly cubeVersions?: CubeVersions;
  /** Licences that were set aside for it before it came under a policy (SLR-1). */
  readonly reserved?: readonly ReservedLicence[];
}

/** So many licences of a tag that are set aside for a device. */
export interface ReservedLicence {
  readonly tag: string;
  readonly count: number;
}

/** Licences that are set aside, and since when; they were given by hand, so nothing reports them. */
export interface Reservation {
  readonly installedAt: Instant;
  readonly licences: readonly ReservedLicence[];
}

/** What ties a router to its server: trust, or on releases before 17.3.2 its registration (REL-2, TRU-2). */
export interface Trust {
  readonly installedAt: Instant;
  readonly trustCode: string;
  /** The root keys that certify whoever signs acknowledgements (TRU-5). */
  readonly issuerKeys: readonly IssuerKey[];
  /** The names of the account, as a person knows them. */
  readonly smartAccount?: string;
  readonly virtualAccount?: string;
  /** When the root keys were told. */
  readonly keysOf?: Instant;
}

export interface InstalledPolicy {
  readonly policy: Policy;
  readonly installedAt: Instant;
}

/** What was acknowledged, as far as the deadline asks. */
export interface Acknowledged {
  readonly lastAck: Instant | "none";
  readonly reportAcknowledged: boolean;
  /** The end of the last acknowledged report. */
  readonly to: Instant | "never";
  readonly lastValidAck: Instant | "none";
}

/** Where pushing stands. */
export interface Pushing {
  readonly lastPush: Instant | "never";
  /** When the last accepted submission was sent that counts for the 24 hours of CHG-4. */
  readonly rationedFrom: Instant | "never";
  readonly firstPush: Instant | "none";
  readonly unsentChange: Instant | "none";
  readonly retry: Instant | "none";
  readonly failures: number;
  /** Messages of the last submission that no answer has taken. */
  readonly unaccepted: number;
}

/** A receipt whose acknowledgement is asked for. */
export interface Polling {
  readonly poll: string;
  /** When the submission left that it is the receipt of. */
  readonly submittedAt: Instant;
  readonly nextAt: Instant;
  readonly asked: number;
}

/** A report that is acknowledged, and can still be saved to a file for a while; its bytes follow from what it says. */
export interface AcknowledgedReport {
  readonly at: Instant;
  readonly report: Omit<RumReport, "measurements">;
  readonly measured: PackedMeasurements;
  readonly signature: SignedReport["signature"];
}

export type Transport = "smart" | "callhome" | "cslu" | "off";

/** The time zone of the display; the router itself counts in UTC. */
export interface TimeZone {
  readonly name: string;
  /** Minutes east of UTC. */
  readonly minutes: number;
}

/** The interface that the HTTP client is bound to (TRN-8). */
export interface SourceInterface {
  readonly name: string;
  readonly state: "up" | "down" | "missing";
}

/** The proxy of the HTTP client as far as it is configured (TRN-2). */
export interface Proxy {
  readonly address?: string;
  readonly port?: number;
}

/** A message that left and waits for its answer. */
export interface Awaited {
  readonly ref: string;
  readonly kind: "trust-request" | "registration" | "report" | "poll";
  readonly at: Instant;
  /** The receipt that a poll asks about. */
  readonly poll?: string;
  /** A person asked for it (`license smart sync`). */
  readonly asked?: boolean;
  /** A trust request that covers every member of the pair. */
  readonly forAll?: boolean;
}

/** What the log has told, as far as it goes on from there. */
export interface Told {
  readonly service: "up" | "down";
  readonly communication: "up" | "failed";
  /** When it warned of the deadline last (DDL-7). */
  readonly lastWarning: Instant | "never";
}

/** Everything that a router knows; a plain value, so that it can be kept on disk. */
export interface RouterState extends Omit<RouterSetup, "at" | "reserved"> {
  /** The second that the clock shows; all that the clock did in it is done. */
  readonly now: Instant;
  /** When it last started. */
  readonly upSince: Instant;
  readonly sessions: Sessions;
  readonly recorder: Recorder;
  readonly statistics: UsageStatistics;
  readonly records: readonly UsageRecord[];
  readonly book: ReportBook;
  readonly acknowledgedReports: readonly AcknowledgedReport[];
  readonly lastFileWrite: Instant | "none";
  readonly lastPull: Instant | "none";
  readonly trust: Trust | "none";
  readonly reservation: Reservation | "none";
  /** Since when a policy holds: what it asks for counts from here at the earliest; `never` before 17.3.2. */
  readonly policySince: Instant | "never";
  readonly accountPolicy: InstalledPolicy | "none";
  /** What the router goes by: the account's policy over the built-in one of its release (POL-2). */
  readonly policy: EffectivePolicy;
  readonly acknowledged: Acknowledged;
  readonly pushing: Pushing;
  /** One receipt for each message of the last submission that was answered with one. */
  readonly polling: readonly Polling[];
  readonly transport: Transport;
  readonly usageIntervalDays: number | "policy";
  /** Whom the network does not let through to. */
  readonly linksDown: readonly Peer[];
  /** Addresses; without one no name resolves. */
  readonly nameServers: readonly string[];
  /** Where the transports smart and callhome report to. */
  readonly url: string | "default";
  /** Where the transport cslu reports to. */
  readonly csluUrl: string | "default";
  readonly proxy: Proxy;
  readonly sourceInterface: SourceInterface | "any";
  readonly timeZone: TimeZone;
  /** Sessions that a box-to-box pair of a release before 17.2.1r is licensed for (REL-6). */
  readonly capacity: number;
  /** Whether CUBE is switched on (`mode border-element`). */
  readonly borderElement: boolean;
  readonly messagesSent: number;
  readonly awaited: readonly Awaited[];
  /** What was exchanged with the licence server of late, over the network or by file. */
  readonly history: MessageHistory;
  readonly log: Journal;
  readonly logging: LoggingSettings;
  readonly told: Told;
  /** Whether requests for licences are traced in the log (CLI-4). */
  readonly debugging: boolean;
}
