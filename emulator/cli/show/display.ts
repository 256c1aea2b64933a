import type { TimeZone } from "../../device/router-state";
import type { Layout } from "./layout";

/** How a router shows things. */
export interface Display {
  readonly layout: Layout;
  readonly zone: TimeZone;
}
