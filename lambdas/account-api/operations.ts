import * as z from "zod/mini";
import { policyShape } from "../../core/policy/policy-document";
import { policySettingShape } from "../../core/policy/policy-setting";
import { createdVirtualAccounts, grantedUsers } from "../http/account-shapes";
import { closedAnswers, type Operations, problemBody } from "../http/operation";
import { pageQuery } from "../http/page";
import { paths } from "../paths";
import { auditQuery } from "./audit-route";
import type { contract } from "./contract";
import { revocationShape, tokenShape } from "./token-routes";
import { usageFileShape } from "./usage-file-routes";
import { deviceHistoryQuery, historyQuery } from "./usage-history-route";
import { removalShape, usersShape } from "./user-routes";
import { virtualAccountsShape } from "./virtual-accounts-route";

const auditRecord = z.strictObject({
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  outcome: z.enum(["accepted", "refused"]),
  reason: z.optional(z.string()),
});
const refusedReport = z.strictObject({
  sudi: z.strictObject({ udi_pid: z.string(), udi_serial_number: z.string() }),
  report_id: z.int(),
  reason: z.string(),
  message: z.string(),
});
const listedUser = z.strictObject({
  name: z.string(),
  clientId: z.string(),
  role: z.enum(["admin", "user", "viewer"]),
  virtualAccounts: z.nullable(z.array(z.string())),
});
const listedToken = z.strictObject({
  id: z.string(),
  description: z.string(),
  createdBy: z.string(),
  creationDate: z.string(),
  expirationDate: z.string(),
  uses: z.nullable(z.int()),
  used: z.int(),
  standing: z.enum(["good", "expired", "exhausted", "revoked"]),
});
const publicStatus = { status: z.literal("COMPLETE"), statusMessage: z.string() };
const hour = z.strictObject({ hour: z.string(), inUse: z.int() });

export const operations = {
  [`POST ${paths.virtualAccounts}` as const]: {
    summary: "Makes virtual accounts, each once.",
    body: virtualAccountsShape,
    answers: {
      ...closedAnswers,
      201: { what: "Their ids.", body: z.strictObject({ virtualAccounts: createdVirtualAccounts }) },
    },
  },
  [`PUT ${paths.users}` as const]: {
    summary: "Lets users in, or changes what they may do.",
    body: usersShape,
    answers: {
      ...closedAnswers,
      200: { what: "Their client ids; a secret is shown once.", body: z.strictObject({ users: grantedUsers }) },
    },
  },
  [`GET ${paths.users}` as const]: {
    summary: "Who was let in, and to which virtual accounts; null is all of them.",
    query: pageQuery,
    answers: {
      ...closedAnswers,
      200: { what: "A page, by name.", body: z.strictObject({ totalRecords: z.int(), users: z.array(listedUser) }) },
    },
  },
  [`POST ${paths.removeUsers}` as const]: {
    summary: "Lets users in no more.",
    body: removalShape,
    answers: {
      ...closedAnswers,
      200: { what: "How many.", body: z.strictObject({ removed: z.int(), unknown: z.int() }) },
    },
  },
  [`GET ${paths.tokens}` as const]: {
    summary: "The registration ID tokens of a virtual account, by ids that tell nothing of them.",
    query: pageQuery,
    answers: {
      ...closedAnswers,
      200: {
        what: "A page, the oldest first.",
        body: z.strictObject({ totalRecords: z.int(), tokens: z.array(listedToken), ...publicStatus }),
      },
    },
  },
  [`POST ${paths.tokens}` as const]: {
    summary: "Makes a registration ID token.",
    body: tokenShape,
    answers: {
      ...closedAnswers,
      201: {
        what: "The token, shown this once.",
        body: z.strictObject({
          tokenInfo: z.strictObject({ token: z.string(), expirationDate: z.string() }),
          ...publicStatus,
        }),
      },
    },
  },
  [`POST ${paths.revokeTokens}` as const]: {
    summary: "Revokes registration ID tokens.",
    body: revocationShape,
    answers: {
      ...closedAnswers,
      200: { what: "How many.", body: z.strictObject({ revoked: z.int(), unknown: z.int() }) },
    },
  },
  [`GET ${paths.policy}` as const]: {
    summary: "The account's policy.",
    answers: {
      ...closedAnswers,
      200: { what: "Null while none was set.", body: z.strictObject({ policy: z.nullable(policyShape) }) },
    },
  },
  [`PUT ${paths.policy}` as const]: {
    summary: "Sets the account's policy: a preset, single members, or both.",
    body: policySettingShape,
    answers: {
      ...closedAnswers,
      200: { what: "The policy with its new version.", body: z.strictObject({ policy: policyShape }) },
    },
  },
  [`GET ${paths.usageHistory}` as const]: {
    summary: "In Use of a tag, hour by hour.",
    query: historyQuery,
    answers: {
      ...closedAnswers,
      200: { what: "One entry for each hour.", body: z.strictObject({ hours: z.array(hour) }) },
    },
  },
  [`GET ${paths.deviceHistory}` as const]: {
    summary: "What one device used of a tag, hour by hour, by what it has reported.",
    query: deviceHistoryQuery,
    answers: {
      ...closedAnswers,
      200: { what: "One entry for each hour.", body: z.strictObject({ hours: z.array(hour) }) },
    },
  },
  [`GET ${paths.audit}` as const]: {
    summary: "Who did what to what, oldest first.",
    query: auditQuery,
    answers: {
      ...closedAnswers,
      200: {
        what: "A page; `next` is the cursor of the next one.",
        body: z.strictObject({ records: z.array(auditRecord), next: z.optional(z.string()) }),
      },
    },
  },
  [`POST ${paths.usageFiles}` as const]: {
    summary: "Hands in a usage file.",
    body: usageFileShape,
    answers: {
      ...closedAnswers,
      202: { what: "The name by which its acknowledgement is asked for.", body: z.strictObject({ file: z.string() }) },
      422: { what: "The reports are refused, for the reason in `code`.", body: problemBody },
    },
  },
  [`GET ${paths.acknowledgementFile}` as const]: {
    summary: "The acknowledgement file that answers a usage file.",
    answers: {
      ...closedAnswers,
      200: {
        what: "Pending, or the file in base64.",
        body: z.strictObject({
          status: z.enum(["pending", "complete"]),
          file: z.optional(z.string()),
          refused: z.array(refusedReport),
        }),
      },
    },
  },
} satisfies Operations<typeof contract>;
