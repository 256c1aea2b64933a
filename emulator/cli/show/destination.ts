import { defaultUrls } from "../../device/destination";
import type { Transport } from "../../device/router-state";

/** Where a transport reports to when no URL is configured. */
const defaults: Readonly<Record<Transport, string>> = {
  ...defaultUrls,
  cslu: "<empty>",
  off: "<empty>",
};

/** The URL that a transport reports to, as it is shown. */
export const destination = (transport: Transport, url: string | "default"): string =>
  url === "default" ? defaults[transport] : url;
