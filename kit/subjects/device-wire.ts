import type { IssuerKey } from "../../core/acknowledgement/certificate";
import type { Periodicity } from "../../core/measurement/periodicity";
import type { Policy } from "../../core/policy/policy";
import { formatRelease } from "../../core/release/release";
import type { RumReport } from "../../core/report/rum-report";
import { formatInstant, parseInstant } from "../../core/time/instant";
import { ed25519 } from "../../cryptography/ed25519";
import type { Configuration } from "../../emulator/device/configure";
import type { Answer, DeviceMessage } from "../../emulator/device/messages";
import type { Transport } from "../../emulator/device/router-state";
import { AdapterRefusal } from "../adapter/carrier/faults";
import type { deviceOps } from "../adapter/messages/device";
import type { ReadRequest } from "../adapter/messages/envelope";
import type { Policy as PolicyMessage } from "../adapter/messages/policy";
import type { Report } from "../adapter/messages/shapes";
import type { Delivery, Message } from "../adapter/messages/wire";

type Asked = ReadRequest<typeof deviceOps, "configure">;

export const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");

/** What the router put on the wire, as adapter message. */
export function messageOf(message: DeviceMessage): Message {
  const common = {
    ref: message.ref,
    at: formatInstant(message.at),
    from: message.from,
    to: message.to,
    via: message.via,
  };
  switch (message.kind) {
    case "trust-request": {
      const { kind, token, scope, force, hostname, softwareVersion } = message;
      const members = message.members.map(({ sudi, key }) => ({ sudi, key }));
      const deviceTime = formatInstant(message.deviceTime);
      const redundancy = message.redundancy.length > 0 ? [...message.redundancy] : undefined;
      return { ...common, kind, token, scope, force, hostname, softwareVersion, deviceTime, members, redundancy };
    }
    case "registration": {
      const { kind, token, force, hostname, softwareVersion, members } = message;
      return { ...common, kind, token, force, hostname, softwareVersion, key: members[0]?.key };
    }
    case "report":
      return { ...common, kind: "report", reports: message.reports.map(reportOf), document: base64(message.document) };
    case "poll":
      return { ...common, kind: "poll", poll: message.poll };
  }
}

/** A report in the words of the adapter protocol. */
export const reportOf = (report: RumReport): Report => ({
  id: String(report.id),
  sudi: report.sudi,
  tag: report.tag,
  softwareVersion: formatRelease(report.softwareVersion),
  redundancy: report.redundancy.length > 0 ? [...report.redundancy] : undefined,
  measurements: report.measurements.map(({ start, end, value }) => ({
    start: formatInstant(start),
    end: formatInstant(end),
    value,
  })),
});

/** What the kit delivers, as the router takes it: documents count by their bytes alone. */
export function answerOf({ ref, acknowledgement, trust, policy, later, failure, document }: Delivery): Answer {
  if (acknowledgement) return { kind: "acknowledgement", ref, document: bytesOf(document) };
  if (policy) return { kind: "policy", ref, document: bytesOf(document) };
  if (ref === undefined) throw new AdapterRefusal("bad-request", "an answer names the message that it answers in ref");
  if (later) return { kind: "later", ref, poll: later.poll };
  if (failure) return { kind: "failure", ref, ...failure };
  if (trust?.accepted) {
    const issuerKeys = (trust.issuerKeys ?? []).map(issuerKeyOf);
    const installed = trust.policy && policyOf(trust.policy);
    const serverTime = parseInstant(trust.serverTime);
    return {
      kind: "trust-installed",
      ref,
      serverTime,
      trustCode: trust.trustCode ?? "",
      issuerKeys,
      policy: installed,
    };
  }
  return { kind: "trust-refused", ref, message: trust?.message ?? trust?.reason ?? "" };
}

/** A root key of the licence server, as the router knows it. */
export const issuerKeyOf = (key: string): IssuerKey => ({ key: ed25519.keyId(key), public: key });

function bytesOf(document: string | undefined): string {
  if (document !== undefined) return Buffer.from(document, "base64").toString("utf8");
  throw new AdapterRefusal("bad-request", "this device declares documents: deliver the signed bytes in document");
}

/** A policy of the adapter protocol in the words of the core. */
export const policyOf = ({ name, version, ackRequired, pushIntervalDays, ...classes }: PolicyMessage): Policy => ({
  name,
  version,
  ackRequired,
  pushIntervalDays,
  classes,
});

/** A policy of the core in the words of the adapter protocol. */
export const policyMessageOf = ({ classes, ...rest }: Policy): PolicyMessage => ({ ...rest, ...classes });

/** What the kit configures, on a device with this transport: a URL is that of the transport. */
export function configurationOf(asked: Asked, transport: Transport): Configuration {
  const { periodicity, url, proxy, nameServers, sourceInterface, usageIntervalDays, capacity } = asked;
  return {
    periodicity: periodicity && periodicityOf(periodicity),
    transport,
    ...(transport === "cslu" ? { csluUrl: url } : { url }),
    proxy: proxy === "none" ? {} : proxy,
    nameServers,
    sourceInterface,
    usageIntervalDays,
    capacity,
  };
}

/** The measurement interval that the kit configures. */
function periodicityOf(asked: { hours: number } | { days: number } | "default"): Periodicity | "default" {
  if (asked === "default") return asked;
  return "hours" in asked ? { unit: "hours", count: asked.hours } : { unit: "days", count: asked.days };
}
