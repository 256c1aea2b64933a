import { z } from "zod";
import { AdapterRefusal, firstIssue } from "../../adapter/carrier/faults";
import type { Credentials } from "./account-book";

export type ApiRequest = {
  readonly method: "GET" | "POST" | "PUT";
  /** Below the base path of the API, encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
};
export type ApiAnswer = { readonly status: number; readonly body: unknown };

const basePath = "/services/api/smart-accounts-and-licensing";
const patience = 30_000;

const accessTokenAnswer = z.object({ access_token: z.string() });

/** A server answered with something that its API does not provide for. */
export class ApiFault extends Error {
  override readonly name = "ApiFault";
  constructor({ method, path }: ApiRequest, reason: string, options?: ErrorOptions) {
    super(`${method} ${path}: ${reason}`, options);
  }
}

/** The HTTP API of a licence server, reached over the network like by anybody else. */
export class LicensingApi {
  constructor(
    private readonly url: string,
    private readonly accessToken?: string,
  ) {}

  /** The same API for a user who has these credentials, or for somebody whom nobody knows. */
  async as(credentials: Credentials | undefined): Promise<LicensingApi> {
    if (credentials === undefined) return new LicensingApi(this.url, "nobody");
    const { client: client_id, secret: client_secret } = credentials;
    const body = new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret });
    const response = await fetch(`${this.url}/as/token.oauth2`, { method: "POST", body });
    const { access_token } = accessTokenAnswer.parse(await response.json());
    return new LicensingApi(this.url, access_token);
  }

  /** Sends a request and reads the answer as JSON, null where it has no body; throws `ApiFault` where there is neither. */
  async send(request: ApiRequest): Promise<ApiAnswer> {
    const { method, path, headers, body } = request;
    const response = await fetch(`${this.url}${basePath}${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(this.accessToken !== undefined && { authorization: `Bearer ${this.accessToken}` }),
        ...headers,
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    }).catch((cause: unknown) => {
      throw new ApiFault(request, `there is no answer from ${this.url}`, { cause });
    });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : jsonOf(text, request, response.status) };
  }

  /** What a request is granted with, as that shape; throws `ApiFault` for another status or shape. */
  async ask<Schema extends z.ZodType>(request: ApiRequest, schema: Schema): Promise<z.output<Schema>> {
    return fitting(request, await this.send(request), schema);
  }

  /** Like `ask`, but a thing that does not exist is an answer too, and so is a user who does not. */
  async find<Schema extends z.ZodType>(request: ApiRequest, schema: Schema): Promise<z.output<Schema> | "not-found"> {
    const answer = await this.send(request);
    return answer.status === 404 || answer.status === 401 ? "not-found" : fitting(request, answer, schema);
  }

  /** Like `ask`, for what only servers started for tests have; throws `AdapterRefusal` where it is missing, or asked for out of turn. */
  async rehearse(request: ApiRequest): Promise<void> {
    const answer = await this.send(request);
    if (answer.status === 404) throw new AdapterRefusal("not-implemented", `the server has no ${request.path}`);
    if (answer.status === 409) throw new AdapterRefusal("bad-request", JSON.stringify(answer.body));
    fitting(request, answer, z.unknown());
  }
}

function jsonOf(text: string, request: ApiRequest, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiFault(request, `status ${status} with a body that is no JSON: ${text.slice(0, 200)}`, { cause });
  }
}

function fitting<Schema extends z.ZodType>(
  request: ApiRequest,
  { status, body }: ApiAnswer,
  schema: Schema,
): z.output<Schema> {
  if (status >= 300) throw new ApiFault(request, `status ${status}: ${JSON.stringify(body)}`);
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const { path, reason } = firstIssue(read.error, "body");
  throw new ApiFault(request, `${path}: ${reason} in ${JSON.stringify(body).slice(0, 200)}`, { cause: read.error });
}
