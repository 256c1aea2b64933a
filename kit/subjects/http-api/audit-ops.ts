import { z } from "zod";
import type { OpHandlers } from "../../adapter/carrier/adapter";
import type { serverOps } from "../../adapter/messages/server";
import { inventoryTables } from "../../adapter/messages/tables";
import { type AccountBook, pathOf } from "./account-book";
import type { LicensingApi } from "./licensing-api";
import { signingIn } from "./sign-in";

const auditAnswer = z.object({ records: z.array(inventoryTables.audit), next: z.string().optional() });
const notFound = { accepted: false, reason: "not-found" } as const;

/** The time that has passed in a story, from its reset until now. */
export type StoryTime = { begin: string; now: string };

/** The audit log of a virtual account since the last reset, read page after page. */
export function auditOps(
  operator: LicensingApi,
  accounts: AccountBook,
  time: StoryTime,
): Pick<OpHandlers<typeof serverOps>, "audit"> {
  const signIn = signingIn(operator, accounts);
  return {
    async audit(request) {
      const place = accounts.find(request.virtualAccount);
      if (place === undefined) return notFound;
      const api = await signIn(request.as);
      const rows: z.infer<typeof inventoryTables.audit>[] = [];
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const query = new URLSearchParams({ from: time.begin, to: time.now, limit: "1000", ...(cursor && { cursor }) });
        const page = await api.find({ method: "GET", path: `${pathOf(place, "audit")}?${query}` }, auditAnswer);
        if (page === "not-found") return notFound;
        rows.push(...page.records);
        cursor = page.next;
      }
      return { rows };
    },
  };
}
