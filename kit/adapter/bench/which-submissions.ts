import type { Correspondence, Submission } from "./correspondence";
import { ordinals, pick } from "./ordinal";
import { Deviation } from "./outcome";

/** What submissions look like in a scenario: `the first submission`, `every submission`. */
export const submissionsPattern = `every submission|the (?:${ordinals.join("|")}) submission`;

/** The submissions that are meant; throws a `Deviation` when the device has not made them. */
export function submissionsMeant({ submissions }: Correspondence, text: string): readonly Submission[] {
  if (text === "every submission") return submissions;
  const which = ordinals.find((ordinal) => text.includes(` ${ordinal} `));
  const meant = which && pick(submissions, which);
  if (meant === undefined) throw new Deviation(`${text} to have been made`, `${submissions.length} submissions`);
  return [meant];
}
