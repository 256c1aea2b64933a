import type { TagClass } from "../messages/messages";

/** The four classes of licences that a policy has numbers for. */
export const licenceClasses = [
  "perpetual",
  "subscription",
  "enforced",
  "export",
] as const satisfies readonly TagClass[];

/** What a licence class looks like in a scenario. */
export const licenceClassPattern = `(?:${licenceClasses.join("|")})`;

/** Reads a licence class; throws `RangeError` when the text is none. */
export function licenceClassOf(text: string): TagClass {
  const licenceClass = licenceClasses.find((one) => one === text);
  if (licenceClass === undefined) throw new RangeError(`"${text}" is none of: ${licenceClasses.join(", ")}.`);
  return licenceClass;
}
