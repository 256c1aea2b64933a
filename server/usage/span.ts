import { days } from "../../core/time/duration";
import { between, formatInstant, type Instant } from "../../core/time/instant";

/** The most that is computed for one question. */
const longest = days(93);

/** Why history cannot be asked for from one instant up to another; `none` where it can. */
export function spanRefusal(from: Instant, to: Instant): string | "none" {
  if (to > from && between(from, to) <= longest) return "none";
  const asked = `${formatInstant(from)} to ${formatInstant(to)}`;
  return `${asked} is no span of up to ${longest / days(1)} days; ask for one`;
}
