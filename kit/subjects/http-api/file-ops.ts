import { z } from "zod";
import type { OpHandlers } from "../../adapter/carrier/adapter";
import { serverOps } from "../../adapter/messages/server";
import { base64 } from "../../adapter/messages/shapes";
import { type AccountBook, pathOf } from "./account-book";
import { ApiFault, type ApiRequest, type LicensingApi } from "./licensing-api";
import { signingIn } from "./sign-in";

const receiptAnswer = z.object({ file: z.string() });
const fileAnswer = z.object({ file: base64.optional() });
const problem = z.object({ code: z.string(), detail: z.string().optional() });
const notFound = { accepted: false, reason: "not-found" } as const;

/** Usage files in, acknowledgement files out; without a name they are for the virtual account that was made first. */
export function fileOps(
  operator: LicensingApi,
  accounts: AccountBook,
): Pick<OpHandlers<typeof serverOps>, "exchangeFile"> {
  const signIn = signingIn(operator, accounts);
  return {
    async exchangeFile({ as, file, virtualAccount }) {
      const place = virtualAccount === undefined ? accounts.first() : accounts.find(virtualAccount);
      if (place === undefined) return notFound;
      const api = await signIn(as);
      const asked: ApiRequest = { method: "POST", path: pathOf(place, "usage-files"), body: { file } };
      const answer = await api.send(asked);
      if (answer.status === 404 || answer.status === 401) return notFound;
      if (answer.status === 422) {
        const { code: reason, detail: message } = problem.parse(answer.body);
        const refusal = serverOps.exchangeFile.ok.safeParse({ accepted: false, reason, message });
        if (refusal.success) return refusal.data;
      }
      const receipt = receiptAnswer.safeParse(answer.body);
      if (!receipt.success) throw new ApiFault(asked, `status ${answer.status}: ${JSON.stringify(answer.body)}`);
      const path = pathOf(place, `usage-files/${encodeURIComponent(receipt.data.file)}`);
      return { accepted: true, ...(await api.ask({ method: "GET", path }, fileAnswer)) };
    },
  };
}
