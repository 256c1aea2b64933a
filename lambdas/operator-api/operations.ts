import * as z from "zod/mini";
import { createdVirtualAccounts, grantedUsers } from "../http/account-shapes";
import { closedAnswers, type Operations, problemBody } from "../http/operation";
import { paths } from "../paths";
import type { contract } from "./contract";
import { keyRevocationShape, rotationShape } from "./root-key-routes";
import { smartAccountShape } from "./smart-accounts-route";

const operatorAnswers = {
  400: closedAnswers[400],
  401: closedAnswers[401],
  413: closedAnswers[413],
  403: { what: "Root keys are the business of the server's operator.", body: problemBody },
} as const;
const instantOrNull = z.nullable(z.string());
const rootKey = z.strictObject({
  key: z.string(),
  public: z.string(),
  standing: z.enum(["certifies", "known", "revoked"]),
  announcedAt: instantOrNull,
  signsFrom: instantOrNull,
  revokedAt: instantOrNull,
});

export const operations = {
  [`POST ${paths.accounts}` as const]: {
    summary: "Makes a smart account with its virtual accounts, and lets its first users in.",
    body: smartAccountShape,
    answers: {
      400: closedAnswers[400],
      401: closedAnswers[401],
      413: closedAnswers[413],
      429: closedAnswers[429],
      403: { what: "Users make no smart accounts.", body: problemBody },
      201: {
        what: "What is there now; a client secret is shown once, to who is new.",
        body: z.strictObject({ domain: z.string(), virtualAccounts: createdVirtualAccounts, users: grantedUsers }),
      },
    },
  },
  [`GET ${paths.rootKeys}` as const]: {
    summary: "Every root key of the server, and which one certifies.",
    answers: {
      ...operatorAnswers,
      200: { what: "By age.", body: z.strictObject({ keys: z.array(rootKey) }) },
    },
  },
  [`POST ${paths.rotateRootKey}` as const]: {
    summary: "Announces the next root key; it certifies when devices had time to learn of it.",
    body: rotationShape,
    answers: {
      ...operatorAnswers,
      201: { what: "The key.", body: rootKey },
      409: { what: "One is announced already, or the server was given no further key.", body: problemBody },
    },
  },
  [`POST ${paths.revokeRootKey}` as const]: {
    summary: "Ends a root key at once.",
    body: keyRevocationShape,
    answers: {
      ...operatorAnswers,
      200: { what: "The key.", body: rootKey },
      404: { what: "The server never had such a key.", body: problemBody },
      409: { what: "It is the last good one.", body: problemBody },
    },
  },
} satisfies Operations<typeof contract>;
