import type { IncomingEvent } from "../../lambdas/http/request";
import { httpEvent } from "../../local/http/http-event";

/** The event of a request to a route, as API Gateway makes it. */
export const eventFor = (routeKey: string, body: string, headers: Record<string, string> = {}): IncomingEvent => {
  const [method = "", path = ""] = routeKey.split(" ");
  const url = new URL(path, "http://127.0.0.1");
  return httpEvent(routeKey, { method, url, headers, pathParameters: {}, body }, new Date(0));
};
