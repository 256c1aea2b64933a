import { randomUUID } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";

export interface IncomingRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The event that API Gateway makes of a request, payload format 2.0. */
export function httpEvent(
  routeKey: string,
  { method, url, headers, pathParameters, body }: IncomingRequest,
  receivedAt: Date,
): APIGatewayProxyEventV2 {
  return {
    version: "2.0",
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { ...headers },
    queryStringParameters: Object.fromEntries(url.searchParams),
    pathParameters: { ...pathParameters },
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: url.hostname,
      domainPrefix: "local",
      http: {
        method,
        path: url.pathname,
        protocol: "HTTP/1.1",
        sourceIp: "127.0.0.1",
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage: "$default",
      time: receivedAt.toUTCString(),
      timeEpoch: receivedAt.getTime(),
    },
    body,
    isBase64Encoded: false,
  };
}
