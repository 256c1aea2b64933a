import { type Amount, amount } from "./amounts";

const day = /\bday (\d+)/g;
const clock = /\bfrom (\d\d):(\d\d)(?::(\d\d))? to (\d\d):(\d\d)(?::(\d\d))?(?! on)/g;

/** The spans that a story makes up by its times: the days between those that it names, and a step's hours from one time to another. */
export function storySpans(story: readonly string[]): Amount[] {
  const text = story.join("\n");
  const days = [1, ...[...text.matchAll(day)].map(([, number]) => Number(number))];
  return [
    ...days.flatMap((from) => days.filter((to) => to > from).map((to) => amount(`${to - from}`, "days"))),
    ...[...text.matchAll(clock)].map(([, ...parts]) => {
      const [h = 0, m = 0, s = 0, toH = 0, toM = 0, toS = 0] = parts.map((part) => Number(part ?? 0));
      return amount(`${(toH - h) * 3600 + (toM - m) * 60 + toS - s}`, "seconds");
    }),
  ];
}
