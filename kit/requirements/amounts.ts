/** A span of time or a share, as a text states it. */
export type Amount = { readonly measure: "seconds" | "percent"; readonly count: number; readonly written: string };

const secondsIn: Readonly<Record<string, number>> = {
  s: 1,
  second: 1,
  min: 60,
  minute: 60,
  h: 3600,
  hour: 3600,
  day: 86_400,
};
const words = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const tens = "_ _ twenty thirty forty fifty sixty seventy eighty ninety hundred".split(" ");

const count = `(?:\\d+|${[...words, ...tens.slice(2)].join("|")})`;
const unit = "(?:percent|%|(?:day|hour|minute|second)s?|h|min|s)(?!\\w)";
const gap = "(?: |(?=%))";
const apart = "(?<![\\w.:/-])";
const single = new RegExp(`(${count})${gap}(${unit})`, "gi");
/** `24 hours`, and `24 hours 1 minute`, which is one span. */
const whole = new RegExp(`${apart}${count}${gap}${unit}(?: ${count}${gap}${unit})*`, "gi");
/** The first number of `8 to 23 hours`, whose unit stands behind the second. */
const first = new RegExp(`${apart}(${count}) (?:to|and|or) (?=${count}${gap}(${unit}))`, "gi");
/** `an hour` is one hour; `a second submission` is no second. */
const article = /\b(?:an?|each|every) (?=(?:minute|hour|day)\b)/gi;
/** The days of a policy: `30/60/90`, a number that is not stated being a dash, and `90 (CISCO default)`. */
const policy = /(?<![\w/])(?:\d+|-)\/(?:\d+|-)\/(?:\d+|-)(?![\w/])/g;
const sourced = /(\d+) \((?:CISCO default|Product default|Customer Policy)\)/g;

/** Every amount that a text states: spans of time, shares in percent, and the days of policies. */
export function amountsIn(text: string): Amount[] {
  const plain = text.replace(article, "1 ");
  return [
    ...[...plain.matchAll(whole)].map(([written]) => ({ ...sum(written), written })),
    ...[...plain.matchAll(first)].map(([, number = "", unit = ""]) => amount(number, unit)),
    ...[...plain.matchAll(policy)].flatMap(([numbers]) => (numbers.match(/\d+/g) ?? []).map(inDays)),
    ...[...plain.matchAll(sourced)].map(([, number = ""]) => inDays(number)),
  ];
}

/** An amount from its number, in digits or as a word, and its unit; throws for a unit that is neither of time nor percent. */
export function amount(number: string, unit: string): Amount {
  const written = `${number} ${unit}`;
  if (unit === "%" || unit === "percent") return { measure: "percent", count: numberOf(number), written };
  const seconds = secondsIn[unit.toLowerCase().replace(/(?<=..)s$/, "")];
  if (seconds === undefined) throw new RangeError(`"${unit}" is no unit of an amount: use percent, or one of time.`);
  return { measure: "seconds", count: numberOf(number) * seconds, written };
}

/** Whether a register's unit is one of amounts. */
export function isAmountUnit(name: string): boolean {
  return new RegExp(`^${unit}$`).test(name);
}

function sum(written: string): Pick<Amount, "measure" | "count"> {
  const parts = [...written.matchAll(single)].map(([, number = "", unit = ""]) => amount(number, unit));
  return {
    measure: parts.some(({ measure }) => measure === "percent") ? "percent" : "seconds",
    count: parts.reduce((total, { count }) => total + count, 0),
  };
}

function inDays(number: string): Amount {
  return amount(number, "days");
}

function numberOf(text: string): number {
  const word = text.toLowerCase();
  if (words.includes(word)) return words.indexOf(word);
  return tens.includes(word) ? tens.indexOf(word) * 10 : Number(text);
}
