import * as z from "zod/mini";
import { DocumentError } from "../../core/document/document-error";
import { writePolicy } from "../../core/policy/policy-document";
import { parseRelease, type Release } from "../../core/release/release";
import { instant } from "../../core/time/instant";
import type { TrustOutcome, TrustRequest } from "../../server/trust/trust-request";
import type { Answer } from "../http/answer";
import { envelope, refused, sudi, timestamp } from "../http/device-api";
import { printable } from "../http/name";
import type { OnBehalf } from "../http/on-behalf";
import type { HttpRequest } from "../http/request";

/** What a device asks for trust with. */
export const trustShape = z.object({
  data: z.object({
    ...envelope,
    /** The device's clock, milliseconds. */
    timestamp: z.int().check(z.minimum(0), z.maximum(253_402_300_799_999)),
    sudi,
    hostname: printable(1, 255),
    software_version: z.string().check(z.maxLength(32)),
    token: z.string().check(z.minLength(1), z.maxLength(512)),
    force: z.optional(z.boolean()),
    ha_udi: z.optional(z.array(z.object({ role: z.enum(["Active", "Standby"]), sudi })).check(z.maxLength(2))),
    key: z.object({
      type: z.literal("Ed25519"),
      public: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/, "32 bytes in base64 are expected")),
    }),
  }),
});

/** Answers a trust request: the trust code with the account's policy and the server's keys, or the refusal. */
export const trustRoute =
  (establish: (request: TrustRequest) => Promise<TrustOutcome>, mayAsk: OnBehalf) =>
  async (request: HttpRequest): Promise<Answer> => {
    const { nonce, key, force = false, software_version, ...data } = request.body(trustShape).data;
    const outcome = await establish({
      token: data.token,
      sudi: data.sudi,
      hostname: data.hostname,
      softwareVersion: readRelease(software_version),
      deviceTime: instant(Math.floor(data.timestamp / 1000)),
      force,
      publicKey: key.public,
      redundancy: data.ha_udi,
      mayJoin: (virtualAccount) => mayAsk(request, virtualAccount, "change"),
    });
    if (outcome.kind === "refused") {
      const answer = refused(outcome.reason, outcome.message, nonce);
      return { ...answer, body: { ...answer.body, timestamp: timestamp(outcome.serverTime) } };
    }
    return {
      status: 200,
      body: {
        status: "COMPLETE",
        timestamp: timestamp(outcome.serverTime),
        nonce,
        data: {
          trust_code: outcome.trustCode,
          smart_account: outcome.smartAccount,
          virtual_account: outcome.virtualAccount,
          policy: outcome.policy === "none" ? undefined : writePolicy(outcome.policy),
          issuer_keys: outcome.issuerKeys,
        },
      },
    };
  };

function readRelease(text: string): Release {
  try {
    return parseRelease(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DocumentError("body.data.software_version", reason, { cause: error });
  }
}
