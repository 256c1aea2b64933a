import { z } from "zod";
import { type TimelineEntry, timelineEntry } from "../verdict/result";
import type { Remarks } from "../verdict/scenario-verdict";
import { KitFault } from "./kit-fault";

/** A reading of a requirement that a scenario saw. */
export type ReadingSeen = { readonly requirement: string; readonly reading: string };

/** What the steps of one scenario attached, taken together. */
export type Attached = Remarks & {
  readonly readings: readonly ReadingSeen[];
  readonly timeline: readonly TimelineEntry[];
};

export const nothingAttached: Attached = { readings: [], timeline: [] };

const words = z.unknown().transform((value) => (typeof value === "string" ? value : JSON.stringify(value)));

const forms = {
  verdict: z.object({ verdict: z.enum(["inapplicable", "untested", "cantTell"]), reason: z.string() }),
  deviation: z.object({ expected: words, observed: words }),
  reading: z.object({ requirement: z.string(), reading: z.string() }),
  timeline: z.array(timelineEntry),
};

const mediaType = /^application\/vnd\.slp-kit\.(verdict|deviation|reading|timeline)\+json$/;

/** Adds one attachment to what is known; other media types change nothing, and a malformed one throws `KitFault`. */
export function withAttachment(attached: Attached, type: string, body: string): Attached {
  switch (mediaType.exec(type)?.[1]) {
    case "verdict":
      return { ...attached, verdict: read(type, forms.verdict, body) };
    case "deviation":
      return { ...attached, deviation: read(type, forms.deviation, body) };
    case "reading":
      return { ...attached, readings: [...attached.readings, read(type, forms.reading, body)] };
    case "timeline":
      return { ...attached, timeline: [...attached.timeline, ...read(type, forms.timeline, body)] };
    default:
      return attached;
  }
}

function read<Form extends z.ZodType>(type: string, form: Form, body: string): z.output<Form> {
  const parsed = form.safeParse(JSON.parse(body));
  if (!parsed.success) throw new KitFault(`A step attached ${type} in another form:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
