import type { Release } from "../release/release";
import { hasNewerBuiltInPolicy } from "../release/release-rules";
import type { ClassAttributes, EffectivePolicy, PolicySource, Sourced } from "./policy";

type Row = readonly [days: number, source: PolicySource];

/** First report, reporting frequency, report on change. */
function attributes(...[first, frequency, change]: readonly [Row, Row, Row]): ClassAttributes {
  return { firstReport: sourced(first), reportingFrequency: sourced(frequency), reportOnChange: sourced(change) };
}

const sourced = ([value, source]: Row): Sourced<number> => ({ value, source });

/** What the guide's sample of `show license status` shows before any account policy came (POL-5). */
const before17Dot6: EffectivePolicy = {
  ackRequired: { value: true, source: "cisco" },
  pushIntervalDays: 30,
  classes: {
    perpetual: attributes([365, "cisco"], [90, "cisco"], [90, "product"]),
    subscription: attributes([90, "cisco"], [90, "cisco"], [80, "product"]),
    enforced: attributes([90, "customer"], [90, "customer"], [80, "customer"]),
    export: attributes([90, "customer"], [90, "customer"], [90, "customer"]),
  },
};

/** What public device outputs of 17.6 and later show (POL-5). */
const from17Dot6: EffectivePolicy = {
  ackRequired: { value: true, source: "cisco" },
  pushIntervalDays: 30,
  classes: {
    perpetual: attributes([365, "cisco"], [0, "cisco"], [90, "cisco"]),
    subscription: attributes([90, "cisco"], [90, "cisco"], [90, "cisco"]),
    enforced: attributes([0, "cisco"], [0, "cisco"], [0, "cisco"]),
    export: attributes([0, "cisco"], [0, "cisco"], [0, "cisco"]),
  },
};

/** The policy that holds until the account's arrives (POL-5). */
export const builtInPolicy = (release: Release): EffectivePolicy =>
  hasNewerBuiltInPolicy(release) ? from17Dot6 : before17Dot6;
