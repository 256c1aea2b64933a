import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as z from "zod/mini";
import { DocumentError } from "../../../core/document/document-error";
import { check } from "../../../core/document/signed-json";
import { parseStrictJson } from "../../../core/document/strict-json";
import type { Instant } from "../../../core/time/instant";
import { collectorPaths, licensingPaths } from "../../transport/licence-server-client";
import type { Collector } from "../collector";
import type { DeviceAnswer } from "../errand";

/** A report file of 4 MiB in base64, and what stands around it. */
const mostBytes = 6 * 1024 * 1024;
/** Devices are asked to come back after so many seconds. */
const pollInterval = 300;

const body = z.object({
  data: z.looseObject({ document: z.optional(z.string()), poll_id: z.optional(z.union([z.string(), z.int()])) }),
});

/** What the front works with; `round` settles when everything that is due has been carried to CSSM. */
export interface FrontMeans {
  readonly collector: Collector;
  readonly now: () => Instant;
  readonly round: () => Promise<void>;
}

/**
 * What devices talk to: one place that takes reports, polls and trust requests, each with the body of the licence server's call
 * of that kind; an On-Prem takes them at the licence server's own paths too.
 */
export function collectorFront(means: FrontMeans): Hono {
  const app = new Hono();
  app.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: (context) => context.json(failed("too-large", "4 MiB of reports are the most"), 413),
    }),
  );
  const servers = means.collector.kind === "cslu" ? [] : Object.values(licensingPaths);
  const paths = new Set<string>([...Object.values(collectorPaths), ...servers]);
  for (const path of paths) {
    app.post(path, async (context) => {
      try {
        const { data } = check(body, parseStrictJson(await context.req.text(), "body"), "body");
        return context.json(await answerTo(data, means));
      } catch (error) {
        if (error instanceof DocumentError) return context.json(failed("malformed", error.message), 400);
        throw error;
      }
    });
  }
  app.notFound((context) =>
    context.json(failed("not-found", "reports, polls and trust requests are taken here: POST /cslu/v1/pi"), 404),
  );
  return app;
}

async function answerTo(data: z.infer<typeof body>["data"], { collector, now, round }: FrontMeans): Promise<object> {
  const { document, poll_id: poll } = data;
  if (poll !== undefined) return told(collector.poll(String(poll), now()));
  if (document !== undefined) {
    const answer = collector.push(Buffer.from(document, "base64").toString("utf8"), now());
    void round();
    return told(answer);
  }
  const asked = collector.trust(JSON.stringify(data), now());
  if (asked.kind !== "later") return told(asked);
  // Trust is given while the device waits, or it asks again.
  await round();
  const answer = collector.poll(asked.poll, now());
  return answer.kind === "later" ? failed("try-again", "CSSM has not answered yet: ask for trust again") : told(answer);
}

/** The answer to a device, in the shapes of the licence server's calls. */
function told(answer: DeviceAnswer): object {
  switch (answer.kind) {
    case "later":
      return { status: "OK_POLL", poll_id: answer.poll, poll_interval: pollInterval, action: "acknowledgements" };
    case "acknowledged": {
      const acknowledgements = answer.documents.map((file) => ({
        smart_license: Buffer.from(file, "utf8").toString("base64"),
      }));
      const refused = answer.refused.map(({ reportId, message }) => ({
        report_id: reportId,
        reason: "refused",
        message,
      }));
      return { status: "COMPLETE", data: { acknowledgements, refused } };
    }
    case "trust":
      return JSON.parse(answer.answer);
    case "refused":
      return failed(answer.code, answer.message);
  }
}

const failed = (code: string, message: string) => ({
  status: "FAILED",
  message_code: code.toUpperCase().replaceAll("-", "_"),
  message,
});
