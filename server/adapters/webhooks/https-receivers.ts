import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { RequestFilteringHttpsAgent } from "request-filtering-agent";
import { Webhook } from "standardwebhooks";
import type { ReceiverAnswer, Receivers } from "../../ports/receivers";
import type { UrlRules } from "../../webhooks/webhook-url";

/** A receiver has so long to answer, from the name's resolution on. */
const patience = 10_000;

/**
 * Posts to receivers in the world. What a name resolves to is looked at when the connection is made: an address that only this
 * network reaches is refused. Redirections are not followed, and of the answer only the status is read.
 */
export function httpsReceivers({ mayStayHere }: UrlRules): Receivers {
  const agent = mayStayHere ? undefined : new RequestFilteringHttpsAgent();
  const post = (url: URL, headers: Readonly<Record<string, string>>, body: string) =>
    new Promise<ReceiverAnswer>((resolve) => {
      const request = url.protocol === "http:" ? requestHttp : requestHttps;
      const signal = AbortSignal.timeout(patience);
      const sent = request(url, { method: "POST", headers, agent, signal }, (answer) => {
        const { statusCode = 0 } = answer;
        answer.destroy();
        resolve(isGood(statusCode) ? { kind: "taken" } : { kind: "not-taken", reason: `it answered ${statusCode}` });
      });
      sent.on("error", (error) => resolve({ kind: "not-taken", reason: reasonOf(error, signal) }));
      sent.end(body);
    });
  return {
    deliver({ url, secret }, { id, at, body }) {
      const signature = new Webhook(secret).sign(id, new Date(at * 1_000), body);
      const headers = {
        "content-type": "application/json",
        "content-length": String(Buffer.byteLength(body)),
        "user-agent": "slp-kit",
        "webhook-id": id,
        "webhook-timestamp": String(at),
        "webhook-signature": signature,
      };
      return post(new URL(url), headers, body);
    },
  };
}

const isGood = (status: number): boolean => status >= 200 && status < 300;

const reasonOf = (error: Error, { aborted }: AbortSignal): string =>
  aborted ? `it did not answer within ${patience / 1_000} seconds` : `it was not reached: ${error.message}`;
