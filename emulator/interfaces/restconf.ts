import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as z from "zod/mini";
import type { Machine } from "../cli/machine";
import { findNode } from "./find-node";
import { licensingTree } from "./licensing-tree";
import { rpcs } from "./rpcs";

const model = "cisco-smart-license";
const contentType = { "content-type": "application/yang-data+json" } as const;

/** RESTCONF (RFC 8040) as far as licensing goes: data of the model `cisco-smart-license` to read, and its operations. */
export function restconf(machine: Machine): Hono {
  return new Hono()
    .get("/data/*", (context) => read(context, machine))
    .post("/operations/:operation", (context) => operate(context, machine));
}

function read(context: Context, { router }: Machine): Response {
  const [root, ...segments] = context.req.path.replace(/^.*?\/data\//, "").split("/");
  const found = root === `${model}:licensing` ? findNode(licensingTree(router), segments) : "nothing";
  if (found === "nothing") return failure(context, 404, "invalid-value", `nothing of that name: ${context.req.path}`);
  return context.json({ [`${model}:${found.name}`]: found.node }, 200, contentType);
}

async function operate(context: Context, machine: Machine): Promise<Response> {
  const [prefix, name = ""] = (context.req.param("operation") ?? "").split(":");
  const rpc = prefix === model && Object.hasOwn(rpcs, name) ? rpcs[name] : undefined;
  if (!rpc)
    return failure(context, 404, "operation-not-supported", `no operation ${context.req.param("operation")} here`);
  const input = inputOf(await context.req.text());
  const checked = z.safeParse(rpc.input, input);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return failure(
      context,
      400,
      "invalid-value",
      `${issue?.path.join("/") || "input"}: ${issue?.message ?? "not valid"}`,
    );
  }
  const outcome = await rpc.run(machine, checked.data);
  if (outcome.kind === "refused") return failure(context, 409, "operation-failed", outcome.message);
  return context.json({ [`${model}:output`]: { "return-code": "success" } }, 200, contentType);
}

const envelope = z.union([
  z.pipe(
    z.object({ [`${model}:input`]: z.unknown() }),
    z.transform((body) => body[`${model}:input`]),
  ),
  z.pipe(
    z.object({ input: z.unknown() }),
    z.transform(({ input }) => input),
  ),
]);

/** The input of an operation; what is no JSON, or has none, is no input. */
function inputOf(text: string): unknown {
  try {
    return z.parse(envelope, JSON.parse(text));
  } catch {
    return undefined;
  }
}

const failure = (context: Context, status: ContentfulStatusCode, tag: string, message: string): Response =>
  context.json(
    {
      "ietf-restconf:errors": {
        error: [{ "error-type": "application", "error-tag": tag, "error-message": message }],
      },
    },
    status,
    contentType,
  );
