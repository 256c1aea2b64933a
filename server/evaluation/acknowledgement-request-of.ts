import { reportSpan } from "../../core/account/report-span";
import { coveredHours } from "../../core/account/usage-over-time";
import type { AcknowledgedReport } from "../../core/acknowledgement/acknowledgement";
import { deviceName, sameDevice } from "../../core/report/sudi";
import type { AcknowledgementRequest, EarlierAcknowledgement, StoredOfDevice } from "../ports/acknowledgement-request";
import type { Submission } from "../ports/submission";
import type { Evaluation, Kept, KeptBefore } from "./store-reports";

/** What is to be acknowledged of a submission: one document for each device, whatever the number of its reports (RPT-3). */
export function acknowledgementRequest({ submission, kept, before, refused }: Evaluation): AcknowledgementRequest {
  const { poll, part, parts, virtualAccount, policy, devicePolicies } = submission;
  return {
    poll,
    part,
    parts,
    virtualAccount,
    policy,
    devicePolicies,
    stored: byDevice(kept, submission),
    earlier: earlier(before),
    refused,
  };
}

const byDevice = (kept: readonly Kept[], { trustCodes = [] }: Submission): readonly StoredOfDevice[] =>
  [...Map.groupBy(kept, ({ signed }) => deviceName(signed.report.sudi)).values()].flatMap((ofDevice) => {
    const last = ofDevice.at(-1);
    if (!last) return [];
    const { sudi, softwareVersion } = last.signed.report;
    const trustCode = trustCodes.find((one) => sameDevice(one.sudi, sudi))?.trustCode;
    return [{ sudi, softwareVersion, trustCode, reports: ofDevice.map(receipt) }];
  });

/** What the server understood of a report. */
const receipt = ({ signed: { report }, sha256, weeks }: Kept): AcknowledgedReport => ({
  reportId: report.id,
  tag: report.tag,
  sha256,
  ...reportSpan(report),
  hours: coveredHours(weeks),
  peak: Math.max(...report.measurements.map(({ value }) => value)),
});

/** Each acknowledgement that is referred to, once. */
function earlier(before: readonly KeptBefore[]): readonly EarlierAcknowledgement[] {
  const references = before.map(({ signed, by }) => ({ ...by, sudi: signed.report.sudi }));
  return [...new Map(references.map((one) => [`${one.poll} ${one.part} ${deviceName(one.sudi)}`, one])).values()];
}
