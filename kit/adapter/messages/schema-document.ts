import { z } from "zod";
import { collectorOps } from "./collector";
import { deviceOps } from "./device";
import { errorAnswer, messageId, type Ops } from "./envelope";
import { licence, logEntry, usageRecord } from "./observations";
import { acknowledgement, policy, shownPolicy } from "./policy";
import { serverOps } from "./server";
import { base64, count, instant, measurement, report, sudi } from "./shapes";
import { delivery, message } from "./wire";

const shapes = {
  instant,
  count,
  base64,
  sudi,
  policy,
  shownPolicy,
  measurement,
  report,
  acknowledgement,
  message,
  delivery,
  record: usageRecord,
  licence,
  logEntry,
  error: errorAnswer,
};

/** Adapter protocol 1 as one JSON Schema: `#/$defs/device.advance.request`, `#/$defs/device.advance.answer`, `#/$defs/report` … */
export function schemaDocument(): object {
  const named = z.registry<{ id: string }>();
  for (const [name, shape] of Object.entries(shapes)) named.add(shape, { id: name });
  addOps(named, "device", deviceOps);
  addOps(named, "server", serverOps);
  addOps(named, "collector", collectorOps);
  const { schemas } = z.toJSONSchema(named, { target: "draft-2020-12", io: "input", uri: (name) => `#/$defs/${name}` });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "urn:slp-kit:adapter:1",
    title: "slp-kit adapter protocol 1",
    description: "Every request of the kit and every answer of an adapter. In requests null means the same as absent.",
    $defs: Object.fromEntries(Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema])),
  };
}

function addOps<Table extends Ops<Table>>(named: z.core.$ZodRegistry<{ id: string }>, side: string, ops: Table): void {
  const all: Ops<Record<string, unknown>> = ops;
  for (const [op, { request, ok }] of Object.entries(all)) {
    named.add(request.safeExtend({ id: messageId, op: z.literal(op) }), { id: `${side}.${op}.request` });
    named.add(z.union([z.object({ id: messageId, ok }), errorAnswer]), { id: `${side}.${op}.answer` });
  }
}
