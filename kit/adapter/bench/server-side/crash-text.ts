/** Where the server crashes on its way with a report, by the words of a scenario. */
const crashes = {
  "before it stores the report": "before-store",
  "after it has stored the report": "after-store",
  "before it stores the acknowledgement": "before-acknowledgement",
} as const;

export type CrashPoint = (typeof crashes)[keyof typeof crashes];

/** What a crash looks like in a scenario. */
export const crashPattern = Object.keys(crashes).join("|");

/** Reads where the server crashes; throws a `RangeError` when the text does not say. */
export function crashPointOf(text: string): CrashPoint {
  const point = new Map<string, CrashPoint>(Object.entries(crashes)).get(text);
  if (point === undefined) throw new RangeError(`"${text}" is none of: ${crashPattern}.`);
  return point;
}
