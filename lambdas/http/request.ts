import type { APIGatewayEventRequestContextV2, APIGatewayProxyEventV2WithRequestContext } from "aws-lambda";
import type * as z from "zod/mini";
import { check } from "../../core/document/signed-json";
import { parseStrictJson } from "../../core/document/strict-json";

/** The most that is read of a request's body. */
const mostBytes = 4 * 1024 * 1024;

/** A request that cannot be read as what its route asks for: nothing was done. */
export class UnreadableRequest extends Error {
  override readonly name = "UnreadableRequest";
  constructor(
    readonly status: 400 | 413,
    readonly code: "malformed" | "too-large",
    message: string,
  ) {
    super(message);
  }
}

/** An event with what the IAM authorizer adds to it, where there is one. */
export type IncomingEvent = APIGatewayProxyEventV2WithRequestContext<
  APIGatewayEventRequestContextV2 & { authorizer?: { iam?: { userArn?: string } } }
>;

/** A request of the HTTP API, its values still unread. */
export class HttpRequest {
  constructor(
    private readonly event: IncomingEvent,
    /** Who asks, as the audit log is to name them. */
    readonly caller = event.requestContext.authorizer?.iam?.userArn ?? "nobody",
  ) {}

  /** The same request, once it is known on whose behalf it comes. */
  by(caller: string): HttpRequest {
    return new HttpRequest(this.event, caller);
  }

  /** The members of a form as that shape; a DocumentError names the one that does not fit. */
  form<Schema extends z.ZodMiniType>(schema: Schema): z.infer<Schema> {
    return check(schema, Object.fromEntries(new URLSearchParams(this.#text())), "body");
  }

  /** The body as that shape; a DocumentError names the place that does not fit. */
  body<Schema extends z.ZodMiniType>(schema: Schema): z.infer<Schema> {
    return check(schema, parseStrictJson(this.#text(), "body"), "body");
  }

  #text(): string {
    const { body = "", isBase64Encoded } = this.event;
    const bytes = isBase64Encoded ? Math.floor((body.length * 3) / 4) : Buffer.byteLength(body);
    if (bytes > mostBytes) {
      throw new UnreadableRequest(413, "too-large", `The body has ${bytes} bytes; ${mostBytes} are the most.`);
    }
    return isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body;
  }

  /** The parameters of the path and the query as that shape; a DocumentError names the one that does not fit. */
  parameters<Schema extends z.ZodMiniType>(schema: Schema): z.infer<Schema> {
    return check(schema, { ...this.event.queryStringParameters, ...this.event.pathParameters }, "parameter");
  }

  /** The AWS identity that signed the request, where the route asks for one. */
  get awsIdentity(): string | undefined {
    return this.event.requestContext.authorizer?.iam?.userArn;
  }

  header(name: string): string | undefined {
    return this.event.headers[name.toLowerCase()];
  }
}
