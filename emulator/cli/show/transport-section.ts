import type { RouterState, Transport } from "../../device/router-state";
import { destination } from "./destination";
import type { Layout } from "./layout";
import { type Lines, under } from "./lines";

export interface TransportView {
  readonly type: Transport;
  readonly url: string | "default";
  readonly proxy: RouterState["proxy"];
}

/** A transport, as it is shown. */
export const transportNames: Readonly<Record<Transport, string>> = {
  smart: "Smart",
  callhome: "Callhome",
  cslu: "cslu",
  off: "Transport Off",
};

export const transportSection = (view: TransportView, layout: Layout): Lines =>
  under("Transport:", `Type: ${transportNames[view.type]}`, ...way(view, layout));

function way(view: TransportView, layout: Layout): Lines {
  if (view.type !== "smart" && view.type !== "cslu") return [];
  const label = view.type === "smart" ? "URL" : "Cslu address";
  const vrf = layout === "from-17.6" ? ["VRF: <empty>"] : [];
  return [`${label}: ${destination(view.type, view.url)}`, ...under("Proxy:", ...proxyLines(view.proxy)), ...vrf];
}

function proxyLines({ address, port }: TransportView["proxy"]): Lines {
  if (address === undefined) return ["Not Configured"];
  return [`Address: ${address}`, `Port: ${port ?? "<empty>"}`, "Username: <empty>", "Password: <empty>"];
}
