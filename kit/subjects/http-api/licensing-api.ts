import { z } from "zod";
import { AdapterRefusal, firstIssue } from "../../adapter/carrier/faults";
import { accessToken } from "./access-token";
import type { Credentials } from "./account-book";
import type { Stewards } from "./stewards";

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

/** A server answered with something that its API does not provide for. */
export class ApiFault extends Error {
  override readonly name = "ApiFault";
  constructor({ method, path }: ApiRequest, reason: string, options?: ErrorOptions) {
    super(`${method} ${path}: ${reason}`, options);
  }
}

/** How requests reach a server that is judged. */
export type Way = {
  readonly fetch: typeof fetch;
  /** Whether work that a request caused goes on after its answer, so that one has to ask when it is done. */
  readonly workGoesOn: boolean;
  /** Who does what scenarios have the operator do, where the operator makes accounts and nothing else. */
  readonly stewards?: Stewards;
};

/** Over the network like anybody else, to a server whose answers leave when all is done. */
const plainWay: Way = { fetch, workGoesOn: false };

/** What leaves work behind, where work goes on after the answer. */
const causesWork = /\/(?:trust|reportusage|usage-files|purchases|devices\/transfer|devices\/remove)$/;

/** The HTTP API of a licence server, reached over the network like by anybody else. */
export class LicensingApi {
  constructor(
    private readonly url: string,
    private readonly way: Way = plainWay,
    private readonly accessToken?: string,
  ) {}

  /** The same API for a user who has these credentials, or for somebody whom nobody knows. */
  async as(credentials: Credentials | undefined): Promise<LicensingApi> {
    if (credentials === undefined) return new LicensingApi(this.url, this.way, "nobody");
    const token = await accessToken(this.url, this.way.fetch, credentials);
    return new LicensingApi(this.url, this.way, token);
  }

  /** Sends a request and reads the answer as JSON, null where it has no body; throws `ApiFault` where there is neither. */
  async send(request: ApiRequest): Promise<ApiAnswer> {
    const { method, path, headers, body } = request;
    const token = this.accessToken ?? (await this.way.stewards?.tokenFor(path));
    const response = await this.way
      .fetch(`${this.url}${basePath}${path}`, {
        method,
        headers: {
          "content-type": "application/json",
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...headers,
        },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(patience),
      })
      .catch((cause: unknown) => {
        throw new ApiFault(request, `there is no answer from ${this.url}`, { cause });
      });
    const text = await response.text();
    if (this.way.workGoesOn && method === "POST" && causesWork.test(path)) await this.untilAllIsDone();
    return { status: response.status, body: text === "" ? null : jsonOf(text, request, response.status) };
  }

  /** Until the work that requests left behind is done. */
  untilAllIsDone(): Promise<void> {
    return new LicensingApi(this.url, this.way).rehearse({ method: "POST", path: "/test/rest" });
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
