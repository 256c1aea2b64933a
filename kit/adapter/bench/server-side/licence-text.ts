import { families, tagOf } from "../family";

/** The entitlement tag of a licence that a scenario's table names: by its family, or by the tag itself. */
export function licenceTagOf(text: string): string {
  const family = families.find((one) => one === text);
  return family === undefined ? text : tagOf(family);
}
