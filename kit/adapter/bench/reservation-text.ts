import { families, tagOf } from "./family";

/** A licence that is set aside, with its number. */
export type ReservedLicence = { readonly tag: string; readonly count: number };
/** What is done about a reservation: licences are set aside, or, without one, given up. */
export type Arrangement = { readonly text: string; readonly licence?: ReservedLicence };

/** What reserved licences look like in a scenario: `40 Standard`. */
export const reservedPattern = `\\d+ (?:${families.join("|")})`;

/** What a scenario does about a reservation: `40 Standard licences are reserved`, `the reservation is returned`. */
export const arrangementPattern = `${reservedPattern} licences are reserved|the reservation is returned`;

/** Reads reserved licences; throws `RangeError` when the text is none. */
export function reservedOf(text: string): ReservedLicence {
  const family = families.find((one) => new RegExp(`^\\d+ ${one}`).test(text));
  if (family === undefined) throw new RangeError(`"${text}" names no reserved licences, such as "40 Standard".`);
  return { tag: tagOf(family), count: Number.parseInt(text, 10) };
}

/** Reads what is done about a reservation. */
export function arrangementOf(text: string): Arrangement {
  return text === "the reservation is returned" ? { text } : { text, licence: reservedOf(text) };
}
