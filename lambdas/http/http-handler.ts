import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { DocumentError } from "../../core/document/document-error";
import type { HttpTrigger } from "../contract";
import { failureLine } from "../failure-line";
import { tellMetrics } from "../metrics";
import { type Answer, problem, tooManyRequests, writeAnswer } from "./answer";
import { TooManyRequests } from "./caller";
import { HttpRequest, type IncomingEvent, UnreadableRequest } from "./request";

/** How a refusal to read a request is told. */
export type TellUnreadable = (status: 400 | 413, code: "malformed" | "too-large", message: string) => Answer;

/**
 * Answers the routes of a contract. A request that cannot be read is told so; any other error is logged and thrown, and with
 * it the invocation fails.
 */
export function httpHandler<Route extends string>(
  contract: { readonly name: string; readonly trigger: HttpTrigger & { readonly routes: readonly Route[] } },
  routes: Readonly<Record<Route, (request: HttpRequest) => Promise<Answer>>>,
  unreadable: TellUnreadable = problem,
  log: (line: string) => void = console.error,
): (event: IncomingEvent) => Promise<APIGatewayProxyStructuredResultV2> {
  const answers = new Map<string, (request: HttpRequest) => Promise<Answer>>(Object.entries(routes));
  return async (event) => {
    const route = answers.get(event.routeKey);
    if (!route) {
      throw new Error(`No route ${event.routeKey} here: the contract has ${contract.trigger.routes.join(", ")}.`);
    }
    try {
      return writeAnswer(await route(new HttpRequest(event)));
    } catch (error) {
      if (error instanceof UnreadableRequest) return writeAnswer(unreadable(error.status, error.code, error.message));
      if (error instanceof TooManyRequests) return writeAnswer(tooManyRequests(error.message, error.retryAfter));
      if (error instanceof DocumentError) return writeAnswer(unreadable(400, "malformed", error.message));
      log(failureLine(contract.name, { what: event.routeKey, id: event.requestContext.requestId, cause: error }));
      throw error;
    } finally {
      tellMetrics();
    }
  };
}
