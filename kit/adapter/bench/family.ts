/** The families of licences, by the words that the guide has for them. */
export const families = ["Standard", "Enhanced", "Redundant", "voice gateway"] as const;
export type Family = (typeof families)[number];

const tags: Record<Family, readonly [string, ...string[]]> = {
  Standard: ["CUBE_T_STD", "CUBE_TS_STD"],
  Enhanced: ["CUBE_T_ENH", "CUBE_TS_ENH"],
  /** Trunk sessions of a box-to-box pair, also where plain ones use the tag that they have elsewhere. */
  Redundant: ["CUBE_T_RED", "CUBE_T_STD", "CUBE_TS_STD"],
  "voice gateway": ["CUBE_T_VGW"],
};

/** A licence as a scenario names it: by the family of CUBE's, or by the tag of the platform's. */
export const licencePattern = `${families.join("|")}|[A-Z]+(?:_\\w+)+`;

/** Whether an entitlement tag is the one that a scenario names: for a family of licences in the name of either era. */
export function standsFor(tag: string, licence: string): boolean {
  const family = families.find((one) => one === licence);
  return family === undefined ? tag === licence : tags[family].includes(tag);
}

/** The entitlement tag of a family, in the name that the guide has for it. */
export function tagOf(family: Family): string {
  return tags[family][0];
}
