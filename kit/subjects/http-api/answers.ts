import { z } from "zod";
import { policyForm } from "../../adapter/documents/policy-form";
import { udi } from "../../adapter/documents/signed-text";
import { base64, count, instant } from "../../adapter/messages/shapes";

/** Milliseconds, as the API counts. */
const timestamp = z.int().nonnegative();
/** Digits, as a number or as text: kept as text, so that none gets lost. */
const pollId = z.union([z.string().regex(/^\d+$/), z.int().nonnegative().transform(String)]);

const failed = z.object({ status: z.literal("FAILED"), message_code: z.string(), message: z.string() });

export const trustAnswer = z.discriminatedUnion("status", [
  failed.extend({ timestamp: timestamp.optional() }),
  z.object({
    status: z.literal("COMPLETE"),
    timestamp,
    data: z.object({
      trust_code: z.string(),
      policy: policyForm.optional(),
      issuer_keys: z.array(z.object({ key: z.string(), public: base64 })),
    }),
  }),
]);

export const usageAnswer = z.discriminatedUnion("status", [
  failed,
  z.object({ status: z.literal("OK_POLL"), poll_id: pollId }),
]);

export const pollAnswer = z.discriminatedUnion("status", [
  failed,
  z.object({ status: z.literal("OK_POLL") }),
  z.object({
    status: z.literal("COMPLETE"),
    data: z.object({
      acknowledgements: z.array(z.object({ sudi: udi, smart_license: base64 })),
      refused: z.array(z.object({ report_id: z.int().nonnegative(), reason: z.string() })).default([]),
    }),
  }),
]);

export const virtualAccountsAnswer = z.object({
  virtualAccounts: z.array(z.object({ name: z.string(), id: z.string() })),
});
export const usersAnswer = z.object({
  users: z.array(z.object({ name: z.string(), clientId: z.string(), clientSecret: z.string().optional() })).default([]),
});
export const accountAnswer = z.object({ ...virtualAccountsAnswer.shape, ...usersAnswer.shape });
export const tokenAnswer = z.object({ tokenInfo: z.object({ token: z.string() }) });
export const revocationAnswer = z.object({ revoked: count });
export const historyAnswer = z.object({ hours: z.array(z.object({ hour: instant, inUse: count })) });

/** `TOKEN_UNKNOWN` is `token-unknown` in adapter messages. */
export const reasonOf = (messageCode: string): string => messageCode.toLowerCase().replaceAll("_", "-");
