/** What a scenario says of the calls that stand; Aggregate only where it is stated. */
export type Counted = { readonly enhanced: number; readonly standard: number; readonly aggregate?: number };

export const countedPattern = /(\d+) Enhanced(?: and|,) (\d+) Standard(?: and (\d+) Aggregate)? sessions/;

export function countedOf(enhanced: string, standard: string, aggregate?: string): Counted {
  const stated = { enhanced: Number(enhanced), standard: Number(standard) };
  return aggregate === undefined ? stated : { ...stated, aggregate: Number(aggregate) };
}
