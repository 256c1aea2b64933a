import type { TotalRequest } from "../ports/total-requests";
import { totalName } from "../ports/totals";
import type { ReportedUsage } from "../ports/usage";
import { totalKeyOf } from "./total-key-of";

/** One request for each total that the usage counts in, with the usage that it has to store. */
export const totalRequestsOf = (usage: readonly ReportedUsage[]): readonly TotalRequest[] =>
  [...Map.groupBy(usage, (one) => totalName(totalKeyOf(one))).values()].flatMap((ofKey) =>
    ofKey[0] ? [{ ...totalKeyOf(ofKey[0]), usage: ofKey }] : [],
  );
