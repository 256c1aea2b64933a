/** A point of the story's time: whole seconds since 1970, UTC. */
export type Instant = number;

/** One day in seconds. */
export const oneDay = 86_400;

/** The instant of an RFC 3339 text; throws `RangeError` when it is none. */
export function instantOf(text: string): Instant {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds))
    throw new RangeError(`"${text}" is no RFC 3339 instant, such as 2021-03-29T20:00:00Z.`);
  return milliseconds / 1000;
}

/** The instant as messages carry it: `2021-03-29T20:00:00Z`. */
export function onTheWire(instant: Instant): string {
  return `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`;
}

/** The instant as people read it: `2021-03-29 20:00:00`. */
export function readable(instant: Instant): string {
  return onTheWire(instant).slice(0, 19).replace("T", " ");
}
