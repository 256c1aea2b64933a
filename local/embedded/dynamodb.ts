import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import dynalite from "dynalite";
import { CrashPlan } from "./crash-plan";
import { closeServer, listenOnLoopback } from "./loopback";
import { keysOfPut } from "./put-request";

export interface EmbeddedDynamoDB {
  readonly endpoint: string;
  readonly crashes: CrashPlan;
  close(): Promise<void>;
}

/** Starts the DynamoDB API on 127.0.0.1 over LevelDB in `directory`, or over memory without one. */
export async function startDynamoDB(directory?: string): Promise<EmbeddedDynamoDB> {
  const store = dynalite({ path: directory, createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  const storeUrl = await listenOnLoopback(store);
  const crashes = new CrashPlan();
  const front = createServer((request, response) => {
    if (crashes.armed) answerOrCrash(storeUrl, crashes, request, response).catch((error) => response.destroy(error));
    else store.emit("request", request, response);
  });
  return {
    endpoint: await listenOnLoopback(front),
    crashes,
    close: async () => {
      await closeServer(front);
      await closeServer(store);
    },
  };
}

async function answerOrCrash(
  storeUrl: string,
  crashes: CrashPlan,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const operation = String(request.headers["x-amz-target"]);
  const body = await buffer(request);
  const written = keysOfPut(operation, body.toString("utf8"));
  const fate = written ? crashes.fateOf(written) : "done";
  if (fate === "refused") return crash(response);
  const answer = await fetch(storeUrl, { method: "POST", headers: forwarded(request), body });
  if (fate === "lost") return crash(response);
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
  response.end(await answer.text());
}

const forwarded = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    ["content-type", "x-amz-target", "x-amz-date", "authorization"].map((name) => [name, String(headers[name])]),
  );

/** A fault that the SDK does not try again: whoever made the call dies of it. */
function crash(response: ServerResponse): void {
  response.writeHead(400, { "content-type": "application/x-amz-json-1.0" });
  response.end(
    JSON.stringify({ __type: "com.amazon.coral.validate#ValidationException", message: "A rehearsed crash." }),
  );
}
