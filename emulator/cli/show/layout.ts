import type { Release } from "../../../core/release/release";
import { from } from "../../../core/release/release-rule";

/** The outputs of Smart Licensing changed their layout with 17.6. */
export type Layout = "before-17.6" | "from-17.6";

const hasNewerLayout = from("17.6.1");

export const layoutOf = (release: Release): Layout => (hasNewerLayout(release) ? "from-17.6" : "before-17.6");
