import * as z from "zod/mini";
import { formatRelease } from "../../../core/release/release";
import type { AcknowledgementRequest } from "../../ports/acknowledgement-request";
import { earlierShape, instantShape, partShape, refusedShape, releaseShape, sudiShape, wholeNumber } from "../shapes";
import { readMessage, writeMessage } from "./message";
import { devicePolicies, policyOrNone, writeDevicePolicies, writePolicyOrNone } from "./message-policy";

const receipt = z.object({
  reportId: wholeNumber,
  tag: z.string(),
  sha256: z.string(),
  from: instantShape,
  to: instantShape,
  hours: wholeNumber,
  peak: wholeNumber,
});

const shape = z.extend(partShape, {
  virtualAccount: z.string(),
  policy: policyOrNone,
  devicePolicies,
  stored: z.array(
    z.object({
      sudi: sudiShape,
      softwareVersion: releaseShape,
      trustCode: z.optional(z.string()),
      reports: z.array(receipt),
    }),
  ),
  earlier: z.array(earlierShape),
  refused: z.array(refusedShape),
});

/** The body of a message. */
export const writeAcknowledgementRequest = (request: AcknowledgementRequest): string =>
  writeMessage({
    ...request,
    policy: writePolicyOrNone(request.policy),
    devicePolicies: writeDevicePolicies(request.devicePolicies),
    stored: request.stored.map((device) => ({ ...device, softwareVersion: formatRelease(device.softwareVersion) })),
  });

/** Reads a message's body; a fault says what is wrong with it, and the message belongs in the dead-letter queue. */
export const readAcknowledgementRequest = (body: string): AcknowledgementRequest => readMessage(shape, body);
