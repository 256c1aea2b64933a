import * as z from "zod/mini";
import { createdVirtualAccounts, grantedUsers } from "../http/account-shapes";
import { closedAnswers, type Operations, problemBody } from "../http/operation";
import { paths } from "../paths";
import type { contract } from "./contract";
import { smartAccountShape } from "./smart-accounts-route";

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
} satisfies Operations<typeof contract>;
