import { Agent, fetch, ProxyAgent } from "undici";

/** The proxy that a request goes through, with a name and a password where it asks for them. */
export interface ProxyPoint {
  readonly address: string;
  readonly port: number;
  /** `name:password`. */
  readonly login?: string;
}

/** How a device reaches a server. */
export interface WayOut {
  readonly proxy?: ProxyPoint;
  /** Certificates in PEM of authorities that are believed beside the public ones. */
  readonly authorities?: string;
}

export interface HttpAnswer {
  json(): Promise<unknown>;
}

/** Sends one request; rejects where no answer comes. */
export type Request = (url: URL, headers: Readonly<Record<string, string>>, body: string) => Promise<HttpAnswer>;

/** Requests that go the way that is given: straight or through a proxy, certificates checked in either case (TRN-2). */
export function requestsOver({ proxy, authorities }: WayOut): Request {
  const tls = authorities === undefined ? {} : { ca: authorities };
  const dispatcher = proxy
    ? new ProxyAgent({
        uri: `http://${proxy.address}:${proxy.port}`,
        requestTls: tls,
        ...(proxy.login && { token: `Basic ${Buffer.from(proxy.login, "utf8").toString("base64")}` }),
      })
    : new Agent({ connect: tls });
  return (url, headers, body) => fetch(url, { method: "POST", headers: { ...headers }, body, dispatcher });
}
