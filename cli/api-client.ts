import { setTimeout } from "node:timers/promises";
import * as z from "zod/mini";
import { operations as accessToken } from "../lambdas/access-token/operations";
import { operations as accountApi } from "../lambdas/account-api/operations";
import { operations as auditSeal } from "../lambdas/audit-seal/operations";
import type { Operation } from "../lambdas/http/operation";
import { operations as inventoryApi } from "../lambdas/inventory-api/operations";
import { operations as operatorApi } from "../lambdas/operator-api/operations";
import { fillPath, paths } from "../lambdas/paths";
import { operations as webhookApi } from "../lambdas/webhook-api/operations";
import { NoAwsIdentity } from "./aws-identity";

const operations = { ...accountApi, ...auditSeal, ...inventoryApi, ...operatorApi, ...webhookApi };
type Operations = typeof operations;
export type Route = keyof Operations;

/** What a route grants: the body of its answer with a status below 300. */
type Granted<Of extends Operation> = z.output<Of["answers"][keyof Of["answers"] & (200 | 201 | 202)]["body"]>;

export interface Asked {
  /** The values of the path's parameters; none where it has none. */
  readonly place?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface Credentials {
  readonly client: string;
  readonly secret: string;
}

/** The server does not do what it was asked for; the message is its own. */
export class ApiRefusal extends Error {
  override readonly name = "ApiRefusal";
  constructor(
    message: string,
    /** Whether there was an answer at all. */
    readonly answered: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const problem = z.object({ detail: z.string() });
const failure = z.object({ error_description: z.string() });

/** A client of the server's HTTP API whose requests and answers have the types of the API's document. */
export class ApiClient {
  constructor(
    private readonly server: URL,
    /** Without them the server takes the caller for its operator, where it trusts this machine. */
    private readonly credentials?: Credentials,
    private readonly fetchBy: typeof fetch = fetch,
    private readonly wait: (seconds: number) => Promise<unknown> = (seconds) => setTimeout(seconds * 1_000),
  ) {}

  /** Throws an `ApiRefusal` for everything but a grant of the shape that the document promises. */
  async ask<Asking extends Route>(route: Asking, asked: Asked): Promise<Granted<Operations[Asking]>>;
  async ask(route: Route, { place = {}, query, body }: Asked): Promise<unknown> {
    const [method = "", path = ""] = route.split(" ");
    const search = query === undefined ? "" : `?${new URLSearchParams(query)}`;
    const headers = { "content-type": "application/json", ...(await this.#authorization()) };
    const answer = await this.#send(`${fillPath(path, place)}${search}`, method, headers, body && JSON.stringify(body));
    const operation: Operation = operations[route];
    const granted = answer.status < 300 ? operation.answers[answer.status]?.body.safeParse(answer.body) : undefined;
    if (granted?.success) return granted.data;
    const said = problem.safeParse(answer.body);
    throw new ApiRefusal(said.success ? said.data.detail : `${route} was answered with status ${answer.status}`, true);
  }

  async #authorization(): Promise<Readonly<Record<string, string>>> {
    if (this.credentials === undefined) return {};
    const { client: client_id, secret: client_secret } = this.credentials;
    const form = new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const answer = await this.#send(paths.accessToken, "POST", headers, form.toString());
    const granted = accessToken[`POST ${paths.accessToken}`].answers[200].body.safeParse(answer.body);
    if (granted.success) return { authorization: `Bearer ${granted.data.access_token}` };
    const said = failure.safeParse(answer.body);
    throw new ApiRefusal(said.success ? said.data.error_description : "no access token was given", true);
  }

  async #send(
    path: string,
    method: string,
    headers: Readonly<Record<string, string>>,
    body: string | undefined,
    waits = 0,
  ): Promise<{ readonly status: number; readonly body: unknown }> {
    const answer = await this.fetchBy(urlOf(path, this.server), { method, headers, body }).catch((cause: unknown) => {
      if (cause instanceof NoAwsIdentity) throw new ApiRefusal(cause.message, false, { cause });
      throw new ApiRefusal(`there is no answer from ${this.server}; is it started? (slp server)`, false, { cause });
    });
    const wait = answer.status === 429 && waits < mostWaits ? secondsOf(answer.headers.get("retry-after")) : undefined;
    if (wait !== undefined) {
      await this.wait(wait);
      return this.#send(path, method, headers, body, waits + 1);
    }
    const text = await answer.text();
    try {
      return { status: answer.status, body: jsonOf(text) };
    } catch (cause) {
      throw new ApiRefusal(`${path} was answered with status ${answer.status} and no JSON`, false, { cause });
    }
  }
}

/** How often it waits as long as the server asks for, and for how long at most. */
const mostWaits = 5;
const longestWait = 60;

function secondsOf(retryAfter: string | null): number | undefined {
  const wait = Number(retryAfter ?? "");
  return Number.isInteger(wait) && wait > 0 && wait <= longestWait ? wait : undefined;
}

const jsonOf = (text: string): unknown => JSON.parse(text);

/** A server may lie below a path of its own. */
const urlOf = (path: string, { href }: URL): string => href.replace(/\/$/, "") + path;
