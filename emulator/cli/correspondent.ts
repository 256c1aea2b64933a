import type { Answer, DeviceMessage } from "../device/messages";
import type { RouterState } from "../device/router-state";
import { exchange } from "../transport/exchange";
import { collectorPaths, LicenceServerClient, licensingPaths } from "../transport/licence-server-client";
import { requestsOver } from "../transport/way-out";

/** Whoever takes the messages that a router puts on the wire. */
export interface Correspondent {
  readonly answer: (message: DeviceMessage) => Promise<readonly Answer[]>;
  /** What it has to remember between messages, where it is no program of its own. */
  readonly memory?: unknown;
  readonly recall?: (memory: unknown) => void;
}

/** Where a real licence server is, and what the way there takes. */
export interface ServerReach {
  readonly server: URL;
  /** Certificates in PEM of authorities that are believed beside the public ones. */
  readonly authorities?: string;
  /** The proxy that the router is configured for at the moment (TRN-2). */
  readonly proxy?: () => RouterState["proxy"];
  /** `name:password` for the proxy. */
  readonly proxyLogin?: string;
}

const usualProxyPort = 80;
const pathsOf = { cssm: licensingPaths, cslu: collectorPaths, "on-prem": licensingPaths } as const;

/** A licence server, or with transport `cslu` a collector, that is spoken to over HTTP, straight or through the proxy of the router's configuration. */
export function overHttp({ server, authorities, proxy = () => ({}), proxyLogin }: ServerReach): Correspondent {
  const clients = new Map<string, LicenceServerClient>();
  const clientThrough = (
    { address, port = usualProxyPort }: RouterState["proxy"],
    to: DeviceMessage["to"],
  ): LicenceServerClient => {
    const name = `${to} ${address === undefined ? "straight" : `${address}:${port}`}`;
    const known = clients.get(name);
    if (known) return known;
    const way = address === undefined ? {} : { proxy: { address, port, login: proxyLogin } };
    const client = new LicenceServerClient(server, undefined, requestsOver({ ...way, authorities }), pathsOf[to]);
    clients.set(name, client);
    return client;
  };
  return { answer: (message) => exchange(message, clientThrough(proxy(), message.to)) };
}
