import * as z from "zod/mini";
import { decodeReportPayload } from "../../../core/report/report-payload";
import type { SignedReport } from "../../../core/report/rum-report";
import { packText, unpackText } from "../../documents/packed-text";
import type { Submission } from "../../ports/submission";
import { instantShape, partShape, signatureShape, sudiShape } from "../shapes";
import { readMessage, writeMessage } from "./message";
import { devicePolicies, policyOrNone, writeDevicePolicies, writePolicyOrNone } from "./message-policy";

const shape = z.extend(partShape, {
  smartAccount: z.string(),
  virtualAccount: z.string(),
  policy: policyOrNone,
  devicePolicies,
  receivedAt: instantShape,
  reports: z.array(
    z.object({
      packed: z.string(),
      signature: signatureShape,
    }),
  ),
  tellsAccepted: z.optional(z.literal(true)),
  trustCodes: z.optional(z.array(z.object({ sudi: sudiShape, trustCode: z.string() }))),
});

/** The body of a message: the payloads compressed, so that a part of any submission fits one. */
export const writeSubmission = (submission: Submission): string =>
  writeMessage({
    ...submission,
    policy: writePolicyOrNone(submission.policy),
    devicePolicies: writeDevicePolicies(submission.devicePolicies),
    reports: submission.reports.map(({ payload, signature }) => ({
      packed: Buffer.from(packText(payload)).toString("base64"),
      signature,
    })),
  });

/** Reads a message's body; a fault says what is wrong with it, and the message belongs in the dead-letter queue. */
export function readSubmission(body: string): Submission {
  const read = readMessage(shape, body);
  return { ...read, reports: read.reports.map(readReport) };
}

function readReport({ packed, signature }: z.infer<typeof shape>["reports"][number]): SignedReport {
  const payload = unpackText(Buffer.from(packed, "base64"));
  return { report: decodeReportPayload(payload), payload, signature };
}
