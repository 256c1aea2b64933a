import type { Correspondence, Submission } from "./correspondence";
import { ordinals, pick } from "./ordinal";
import { Deviation } from "./outcome";

/** What was handed over, as a scenario calls it: pushed, saved to a file, pulled, or any of these. */
const sorts = ["submission", "file", "pull", "hand-over"] as const;

/** What hand-overs look like in a scenario: `the first submission`, `every file`, `the last pull`. */
export const submissionsPattern = `(?:every|the (?:${ordinals.join("|")})) (?:${sorts.join("|")})`;

/** The submissions that are meant; throws a `Deviation` when the device has not made them. */
export function submissionsMeant(correspondence: Correspondence, text: string): readonly Submission[] {
  const submissions = ofSort(correspondence, text);
  if (text.startsWith("every ")) return submissions;
  const which = ordinals.find((ordinal) => text.includes(` ${ordinal} `));
  const meant = which && pick(submissions, which);
  if (meant === undefined) throw new Deviation(`${text} to have been made`, `${submissions.length} submissions`);
  return [meant];
}

function ofSort({ submissions, taken, handOvers }: Correspondence, text: string): readonly Submission[] {
  const sort = sorts.find((one) => text.endsWith(` ${one}`));
  if (sort === "file" || sort === "pull") return taken.filter(({ way }) => way === sort);
  return sort === "hand-over" ? handOvers : submissions;
}
