import type { Policy } from "../messages/messages";
import { licenceClassOf, licenceClassPattern } from "./licence-class";

const days = "(?:\\d+|-)";
const terms = `${licenceClassPattern} ${days}/${days}/${days}`;
const part = `(?:${terms}|a push every \\d+ days?|(?:an|no) acknowledgement)`;

/**
 * What a policy looks like in a scenario: `perpetual 30/60/60, subscription 120/-/120`, days of first report / frequency /
 * change; `-` leaves a number to the device.
 */
export const policyPattern = `${part}(?:, ${part})*`;

/** Reads a policy; throws `RangeError` when the text is none. */
export function policyOf(text: string): Policy {
  return Object.assign({}, ...text.split(", ").map(partOf));
}

function partOf(text: string): Policy {
  if (text === "an acknowledgement") return { ackRequired: true };
  if (text === "no acknowledgement") return { ackRequired: false };
  if (text.startsWith("a push every ")) return { pushIntervalDays: Number(/\d+/.exec(text)?.[0]) };
  const [licenceClass = "", numbers = ""] = text.split(" ");
  return { [licenceClassOf(licenceClass)]: termsOf(numbers) };
}

function termsOf(numbers: string): Policy["perpetual"] {
  const [firstReport, reportingFrequency, reportOnChange] = numbers.split("/").map(daysOf);
  return { firstReport, reportingFrequency, reportOnChange };
}

function daysOf(number: string): number | undefined {
  return number === "-" ? undefined : Number(number);
}
