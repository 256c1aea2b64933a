import { type Context, Hono } from "hono";
import { readEnvelope } from "../../core/document/xml-envelope";
import { formatInstant } from "../../core/time/instant";
import type { Machine } from "../cli/machine";
import { reportsKept } from "../device/reports-kept";
import type { UsageTaken } from "../device/usage-taken";
import { readImport } from "./read-import";

const usualDays = 90;
const mostDays = 3_650;

/** The interface from which a collector fetches reports and to which it brings acknowledgements (RPT-9). */
export function smartlicService(machine: Machine): Hono {
  const { router } = machine;
  const lastDays = (context: Context, days: number) => context.json(usageOf(router.pull({ days })));
  return new Hono()
    .post("/close-reports", (context) => {
      router.closeReports();
      return context.json({ status: "success" });
    })
    .get("/list", (context) =>
      context.json({
        usage_list: reportsKept(router.state).map(({ id, tag, start, end, state }) => ({
          report_id: id,
          entitlement_tag: tag,
          start_time: formatInstant(start),
          end_time: formatInstant(end),
          state,
        })),
      }),
    )
    .get("/all-reports", (context) => context.json(usageOf(router.pull("all"))))
    .get("/days", (context) => lastDays(context, usualDays))
    .get("/days/:days", (context) => {
      const text = context.req.param("days");
      const days = Number(text);
      if (/^\d+$/.test(text) && days >= 1 && days <= mostDays) return lastDays(context, days);
      return context.json(failure(`"${text}" is no number of days: 1 to ${mostDays} are`), 400);
    })
    .post("/import", async (context) => {
      const file = readImport(await context.req.text());
      if (file.kind === "unreadable") return context.json(failure(file.message), 400);
      const verdict = router.importFile(file.text);
      if (verdict.accepted) return context.json({ status: "success" });
      return context.json(failure(verdict.message ?? "the file is refused"), 422);
    });
}

const failure = (message: string) => ({ status: "failure", message });

/** Each report as its signed JSON, whose payload is a string: whoever wraps it again keeps the bytes that are signed. */
function usageOf({ document }: UsageTaken): { readonly usage: readonly unknown[] } {
  const limits = { characters: Number.POSITIVE_INFINITY, elements: Number.POSITIVE_INFINITY };
  const [root] = readEnvelope(document, limits);
  return { usage: (root?.children ?? []).map(({ data = "{}" }): unknown => JSON.parse(data)) };
}
