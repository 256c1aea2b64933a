import type { Counts } from "../measurement/sessions";

/** The counts that the usage tables keep (CNT-3). */
export const trunkSeries = ["enhanced", "standard", "aggregate"] as const;
export type TrunkSeries = (typeof trunkSeries)[number];

/** Concurrent trunk sessions, or the highest of a period. */
export type TrunkUse = Readonly<Pick<Counts, TrunkSeries>>;

export const noTrunkUse: TrunkUse = { enhanced: 0, standard: 0, aggregate: 0 };

/** Builds one value for each series. */
export const perSeries = <Value>(make: (series: TrunkSeries) => Value): Readonly<Record<TrunkSeries, Value>> => ({
  enhanced: make("enhanced"),
  standard: make("standard"),
  aggregate: make("aggregate"),
});

/** The higher of two, series by series. */
export const higherUse = (one: TrunkUse, other: TrunkUse): TrunkUse => ({
  enhanced: Math.max(one.enhanced, other.enhanced),
  standard: Math.max(one.standard, other.standard),
  aggregate: Math.max(one.aggregate, other.aggregate),
});
