import { expect } from "vitest";
import { apiOperations } from "../../lambdas/api-operations";

const patterns = [...apiOperations.keys()].map((route) => {
  const pattern = route.replace(/[.]/g, "\\.").replace(/\{\w+\}/g, "[^/]+");
  return { route, matches: new RegExp(`^${pattern}(?:\\?.*)?$`) };
});

/** Holds an answer of the server against what its document says of the route; routes that it does not describe are let pass. */
export function expectDocumented(line: string, request: unknown, status: number, body: unknown): void {
  const route = patterns.find(({ matches }) => matches.test(line))?.route;
  const operation = route === undefined ? undefined : apiOperations.get(route);
  if (operation === undefined) return;
  const answer = operation.answers[status];
  expect(answer, `${route} answers ${status}, which its document does not have: ${JSON.stringify(body)}`).toBeDefined();
  expect(answer?.body.safeParse(body), `${route} ${status}: ${JSON.stringify(body)}`).toMatchObject({ success: true });
  if (status >= 300 || operation.body === undefined || typeof request !== "object") return;
  expect(operation.body.safeParse(request), `what ${route} took in: ${JSON.stringify(request)}`).toMatchObject({
    success: true,
  });
}
