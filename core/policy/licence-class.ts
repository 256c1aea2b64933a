/** The four classes that a policy has numbers for (POL-1). */
export const licenceClasses = ["perpetual", "subscription", "enforced", "export"] as const;
export type LicenceClass = (typeof licenceClasses)[number];

/** Platform licences come with their class; CUBE tags tell theirs by name: `CUBE_TS_*` subscription, the others perpetual. */
export function classOfCubeTag(tag: string): LicenceClass {
  return tag.startsWith("CUBE_TS_") ? "subscription" : "perpetual";
}
