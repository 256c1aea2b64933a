import { days, seconds } from "../../core/time/duration";
import { type Instant, minus } from "../../core/time/instant";
import type { IssuerKeys } from "../../server/ports/issuer-keys";

/** One key for each day of the run, in whatever order its hours come: devices run ahead of each other. */
export function issuerOfTheDay(issuerKeys: IssuerKeys): IssuerKeys {
  const issuers = new Map<Instant, ReturnType<IssuerKeys["current"]>>();
  return {
    ...issuerKeys,
    current(now) {
      const day = minus(now, seconds(now % days(1)));
      const issuer = issuers.get(day) ?? issuerKeys.current(day);
      issuers.set(day, issuer);
      return issuer;
    },
  };
}
