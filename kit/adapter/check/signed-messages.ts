import { z } from "zod";
import type { Findings } from "./finding";
import type { Exchange } from "./listening-carrier";

const sending = z.object({
  ok: z.object({ sent: z.array(z.object({ kind: z.string(), document: z.string().nullish() })) }),
});

/** Finds reports that come without the signed bytes that are declared, and messages with bytes that are not. */
export function lookAtDocuments(exchanges: readonly Exchange[], declared: boolean, findings: Findings): void {
  for (const { kind, document } of exchanges.flatMap(sentIn)) {
    if (declared && kind === "report" && !document) {
      findings.add("declared-but-missing", '"documents" is declared, a report is sent without its document');
    }
    if (!declared && document) {
      findings.add("there-but-undeclared", `a ${kind} is sent with a document, "documents" is not declared`);
    }
  }
}

function sentIn({ answer }: Exchange): z.output<typeof sending>["ok"]["sent"] {
  const read = sending.safeParse(answer);
  return read.success ? read.data.ok.sent : [];
}
