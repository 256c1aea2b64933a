import * as z from "zod/mini";
import { closedAnswers, type Operations } from "../http/operation";
import { paths } from "../paths";
import type { contract } from "./contract";

const verdict = z.strictObject({
  findings: z.array(z.string()),
  seals: z.int(),
  head: z.string(),
  sealedRecords: z.int(),
  unsealedRecords: z.int(),
});

export const operations = {
  [`POST ${paths.auditSeals}` as const]: {
    summary: "Seals what the audit log holds and no seal names yet.",
    answers: {
      ...closedAnswers,
      200: { what: "How many records the new seals name.", body: z.strictObject({ sealedRecords: z.int() }) },
    },
  },
  [`GET ${paths.auditVerification}` as const]: {
    summary: "Holds the audit log against its seals.",
    answers: { ...closedAnswers, 200: { what: "What was found; nothing where nobody touched it.", body: verdict } },
  },
} satisfies Operations<typeof contract>;
