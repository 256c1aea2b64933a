import * as z from "zod/mini";
import { DocumentError } from "../document/document-error";
import { readSudi, unixSeconds, writeSudi } from "../document/shapes";
import { check } from "../document/signed-json";
import { parseStrictJson } from "../document/strict-json";
import { checkTag } from "../policy/entitlement-tag";
import { formatPaddedRelease, parseRelease, type Release } from "../release/release";
import { instant } from "../time/instant";
import type { Measurement, RumReport } from "./rum-report";

const sudi = z.object({
  udi_pid: z.string().check(z.minLength(1), z.maxLength(64)),
  udi_serial_number: z.string().check(z.minLength(1), z.maxLength(64)),
});
const reportId = z.int().check(z.positive());
const payloadShape = z.object({
  version: z.string(),
  asset_identification: z.object({
    report_id: z.optional(reportId),
    instance: z.object({ sudi }),
  }),
  meta: z.object({
    report_id: z.optional(reportId),
    entitlement_tag: z.string(),
    software_version: z.optional(z.string()),
    ha_udi: z.optional(z.array(z.object({ role: z.enum(["Active", "Standby"]), sudi }))),
  }),
  measurements: z
    .array(
      z.object({
        start_time: unixSeconds,
        end_time: unixSeconds,
        value: z.object({
          type: z.literal("COUNT"),
          value: z.string().check(z.regex(/^\d{1,15}$/, "a count is decimal digits in a string")),
        }),
      }),
    )
    .check(z.minLength(1)),
});
type Payload = z.infer<typeof payloadShape>;

/** Reads a report's payload string, version 2.0 or 1; a DocumentError names the member that is wrong. */
export function decodeReportPayload(payload: string, place = "payload"): RumReport {
  const read = check(payloadShape, parseStrictJson(payload, place), place);
  const id = read.asset_identification.report_id ?? read.meta.report_id;
  if (id === undefined) throw new DocumentError(`${place}.asset_identification.report_id`, "a report needs an id");
  return {
    id,
    sudi: readSudi(read.asset_identification.instance.sudi),
    tag: checkTag(read.meta.entitlement_tag, `${place}.meta.entitlement_tag`),
    softwareVersion: readRelease(read.meta.software_version ?? "0.0.0", `${place}.meta.software_version`),
    redundancy: (read.meta.ha_udi ?? []).map((member) => ({ role: member.role, sudi: readSudi(member.sudi) })),
    measurements: read.measurements.map((measurement, index) =>
      readMeasurement(measurement, `${place}.measurements.${index}`),
    ),
  };
}

function readRelease(text: string, place: string): Release {
  try {
    return parseRelease(text);
  } catch (error) {
    throw new DocumentError(place, error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function readMeasurement(read: Payload["measurements"][number], place: string): Measurement {
  if (read.end_time <= read.start_time) {
    throw new DocumentError(
      place,
      `the interval ends at ${read.end_time}, which is not after its start at ${read.start_time}`,
    );
  }
  return { start: instant(read.start_time), end: instant(read.end_time), value: Number(read.value.value) };
}

/** The software id tag that stands for CUBE in reports; genuine ids are the vendor's and are not used. */
export const softwareId = "regid.example.slp-kit.CUBE,1.0";

/** Writes a report's payload string, version 2.0; its bytes are what is signed. */
export function encodeReportPayload(report: RumReport): string {
  return JSON.stringify({
    version: "2.0",
    asset_identification: {
      report_id: report.id,
      asset: { name: softwareId },
      instance: { sudi: writeSudi(report.sudi) },
    },
    meta: {
      entitlement_tag: report.tag,
      utility_enabled: false,
      software_version: formatPaddedRelease(report.softwareVersion),
      ha_udi: report.redundancy.map(({ role, sudi }) => ({ role, sudi: writeSudi(sudi) })),
    },
    measurements: report.measurements.map(writeMeasurement),
  });
}

const writeMeasurement = ({ start, end, value }: Measurement) => ({
  log_time: end,
  metric_name: "ENTITLEMENT",
  start_time: start,
  end_time: end,
  sample_interval: end - start,
  num_samples: 1,
  meta: {},
  value: { type: "COUNT", value: String(value) },
});
