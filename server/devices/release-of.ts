import { compareReleases, parseRelease, type Release } from "../../core/release/release";
import type { RumReport } from "../../core/report/rum-report";
import type { ProductInstance } from "../ports/product-instances";

/**
 * The latest release that a device is known to run: the one that it named when it was trusted, or that of its newest report.
 * An upgrade is not told otherwise.
 */
export function releaseOf(
  { softwareVersion }: Pick<ProductInstance, "softwareVersion">,
  newest: Pick<RumReport, "softwareVersion"> | undefined,
): Release {
  const named = parseRelease(softwareVersion);
  return newest && compareReleases(newest.softwareVersion, named) > 0 ? newest.softwareVersion : named;
}
