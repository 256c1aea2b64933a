import * as z from "zod/mini";
import { writeSudi } from "../../core/document/shapes";
import { policyShape, readPolicy, writePolicy } from "../../core/policy/policy-document";
import { formatInstant, parseInstant } from "../../core/time/instant";
import { ed25519 } from "../../cryptography/ed25519";
import type { CssmAnswer, Errand, RefusedReport } from "../../emulator/collector/errand";
import { AdapterRefusal } from "../adapter/carrier/faults";
import { readAcknowledgements, readReports } from "../adapter/documents/documents";
import type { Acknowledgement } from "../adapter/messages/policy";
import type { Delivery, Message, MessageOf } from "../adapter/messages/wire";
import { policyMessageOf, policyOf } from "./device-wire";

type TrustGiven = NonNullable<Delivery["trust"]>;

const base64 = (text: string): string => Buffer.from(text, "utf8").toString("base64");

/** The text of signed bytes; a collector that declares documents is given them. */
export function textOf(document: string | undefined): string {
  if (document !== undefined) return Buffer.from(document, "base64").toString("utf8");
  throw new AdapterRefusal("bad-request", "this collector declares documents: give the signed bytes in document");
}

/** A device's trust request as the body of the licence server's trust call. */
export function trustDataOf(request: MessageOf<"trust-request">): string {
  const { from, token, force, hostname, softwareVersion, deviceTime, members } = request;
  const key = members.find(({ sudi }) => sudi.serial === from.serial)?.key;
  return JSON.stringify({
    timestamp: parseInstant(deviceTime) * 1_000,
    sudi: writeSudi(from),
    hostname,
    software_version: softwareVersion,
    token,
    force,
    ...(key !== undefined && { key: { type: "Ed25519", public: key } }),
  });
}

const trustData = z.object({
  timestamp: z.int(),
  hostname: z.string(),
  software_version: z.string(),
  token: z.string(),
  force: z.boolean(),
  key: z.optional(z.object({ public: z.string() })),
});

/** What the collector sends to CSSM, as adapter message. */
export function messageOfErrand({ ref, at, from, message }: Errand): Message {
  const common = { ref, at: formatInstant(at), from, to: "cssm" as const };
  switch (message.kind) {
    case "report": {
      const document = base64(message.document);
      return { ...common, kind: "report", reports: readReports(document).map(({ report }) => report), document };
    }
    case "poll":
      return { ...common, kind: "poll", poll: message.poll };
    case "trust-request": {
      const {
        timestamp,
        hostname,
        software_version: softwareVersion,
        token,
        force,
        key,
      } = z.parse(trustData, JSON.parse(message.data));
      const deviceTime = new Date(timestamp).toISOString().replace(/\.\d+/, "");
      const members = [{ sudi: from, key: key?.public }];
      return {
        ...common,
        kind: "trust-request",
        ...{ token, scope: "local", force, hostname, softwareVersion, deviceTime, members },
      };
    }
  }
}

/** What CSSM said, as the collector takes it: documents count by their bytes alone. */
export function cssmAnswerOf({ acknowledgement, trust, later, failure, document }: Delivery): CssmAnswer {
  if (acknowledgement) return { kind: "acknowledged", documents: [textOf(document)], refused: [], complete: false };
  if (trust) return { kind: "trust", answer: trustForm(trust) };
  if (later) return { kind: "later", poll: later.poll };
  if (failure?.reason === "unreachable") return { kind: "unreachable", message: failure.message };
  if (failure) return { kind: "refused", message: failure.message };
  throw new AdapterRefusal("not-implemented", "a policy reaches devices with trust and acknowledgements here");
}

const trustAnswer = z.object({
  server_time: z.string(),
  status: z.enum(["COMPLETE", "FAILED"]),
  message: z.optional(z.string()),
  data: z.optional(
    z.object({
      trust_code: z.optional(z.string()),
      policy: z.optional(policyShape),
      issuer_keys: z.array(z.object({ key: z.string(), public: z.string() })),
    }),
  ),
});

function trustForm({ accepted, serverTime, trustCode, policy, issuerKeys = [], reason, message }: TrustGiven): string {
  if (!accepted) return JSON.stringify({ server_time: serverTime, status: "FAILED", message: message ?? reason });
  return JSON.stringify({
    server_time: serverTime,
    status: "COMPLETE",
    data: {
      trust_code: trustCode,
      policy: policy && writePolicy(policyOf(policy)),
      issuer_keys: issuerKeys.map((key) => ({ key: ed25519.keyId(key), public: key })),
    },
  });
}

/** The answer to a trust request in the words of the adapter protocol. */
export function trustGivenIn(answer: string): TrustGiven {
  const { server_time: serverTime, status, message, data } = z.parse(trustAnswer, JSON.parse(answer));
  if (status === "FAILED" || !data) return { accepted: false, serverTime, message };
  const { trust_code: trustCode, policy, issuer_keys } = data;
  const issuerKeys = issuer_keys.map((key) => key.public);
  return { accepted: true, serverTime, trustCode, policy: policy && policyMessageOf(readPolicy(policy)), issuerKeys };
}

/** Acknowledgements as they are handed down: the signed bytes, and beside them what they say. */
export function handedDown(files: readonly string[]): { acknowledgements: Acknowledgement[]; documents: string[] } {
  const read = files
    .map(base64)
    .flatMap((document) =>
      readAcknowledgements(document, []).map(({ acknowledgement }) => ({ acknowledgement, document })),
    );
  return {
    acknowledgements: read.map(({ acknowledgement }) => acknowledgement),
    documents: read.map(({ document }) => document),
  };
}

export const refusalOf = ({ reportId, message }: RefusedReport) => ({ report: String(reportId), reason: message });
