import { z } from "zod";
import type { Report, Sudi } from "../messages/shapes";
import { DocumentFault, readAs, readJson } from "./document-fault";
import { type Udi, udi } from "./signed-text";
import { paddedRelease, unpaddedRelease } from "./software-version";
import { instantAt, unixSeconds, unixTime } from "./unix-time";

const reportId = z.int().nonnegative();
const whole = z.string().regex(/^\d{1,15}$/, "no decimal string");
const instance = z.object({ sudi: udi });

const rumPayload = z.object({
  asset_identification: z.object({ report_id: reportId.optional(), instance }),
  meta: z.object({
    report_id: reportId.optional(),
    entitlement_tag: z.string(),
    software_version: z.string(),
    ha_udi: z.array(z.object({ role: z.enum(["Active", "Standby"]), sudi: udi })).default([]),
  }),
  measurements: z.array(
    z.object({ start_time: unixTime, end_time: unixTime, value: z.object({ type: z.literal("COUNT"), value: whole }) }),
  ),
});

/** The payload string of a report, version 2.0; a device without a peer names itself as the active one. */
export function writeRumPayload(report: Report): string {
  const sudi = udiOf(report.sudi);
  const members = report.redundancy ?? [{ role: "Active" as const, sudi: report.sudi }];
  return JSON.stringify({
    version: "2.0",
    asset_identification: {
      report_id: reportNumber(report.id),
      asset: { name: "slp-kit test device" },
      instance: { sudi },
    },
    meta: {
      entitlement_tag: report.tag,
      utility_enabled: false,
      software_version: paddedRelease(report.softwareVersion),
      ha_udi: members.map((member) => ({ role: member.role, sudi: udiOf(member.sudi) })),
    },
    measurements: report.measurements.map(({ start, end, value }) => {
      const [from, to] = [unixSeconds(start), unixSeconds(end)];
      return {
        log_time: from,
        metric_name: "ENTITLEMENT",
        start_time: from,
        end_time: to,
        sample_interval: to - from,
        num_samples: 1,
        meta: {},
        value: { type: "COUNT", value: String(value) },
      };
    }),
  });
}

/** Reads a payload string of version 2.0, or of version 1 with its `report_id` inside `meta`. */
export function readRumPayload(payload: string): Report {
  const { asset_identification, meta, measurements } = readAs(rumPayload, readJson(payload, "payload"), "payload");
  const id = asset_identification.report_id ?? meta.report_id;
  if (id === undefined) throw new DocumentFault("payload: no report_id, neither in asset_identification nor in meta");
  const sudi = sudiOf(asset_identification.instance.sudi);
  const members = meta.ha_udi.map((member) => ({ role: member.role, sudi: sudiOf(member.sudi) }));
  const alone = members.every((member) => sameDevice(member.sudi, sudi));
  return {
    id: String(id),
    sudi,
    tag: meta.entitlement_tag,
    softwareVersion: unpaddedRelease(meta.software_version),
    redundancy: alone ? undefined : members,
    measurements: measurements.map((one) => ({
      start: instantAt(one.start_time),
      end: instantAt(one.end_time),
      value: Number(one.value.value),
    })),
  };
}

/** A report id as the integer that documents carry. */
export function reportNumber(id: string): number {
  const number = Number(id);
  if (/^\d+$/.test(id) && Number.isSafeInteger(number)) return number;
  throw new DocumentFault(`report id "${id}" is no whole number below 2^53, as documents need it`);
}

export function udiOf({ pid, serial }: Sudi): Udi {
  return { udi_pid: pid, udi_serial_number: serial };
}

export function sudiOf({ udi_pid, udi_serial_number }: Udi): Sudi {
  return { pid: udi_pid, serial: udi_serial_number };
}

export function sameDevice(one: Sudi, other: Sudi): boolean {
  return one.pid === other.pid && one.serial === other.serial;
}
