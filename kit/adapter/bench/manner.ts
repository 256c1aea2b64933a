/** How the server behaves towards a device; the first is how it behaves unless a scenario says otherwise. */
export const manners = [
  "acknowledges on the first poll",
  "acknowledges at once",
  "withholds its acknowledgements",
  "does not answer",
  "cannot be reached",
  "is too old",
] as const;
export type Manner = (typeof manners)[number];
