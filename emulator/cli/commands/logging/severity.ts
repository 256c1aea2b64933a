import type { Severity } from "../../../device/log/journal";
import { severityWords } from "../../../device/log/logging-settings";
import type { Given } from "../../grammar/given";
import type { HelpTexts } from "../../grammar/syntax";

const severities: readonly Severity[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** How a severity is written on a command line: its number or its word. */
export const severitySyntax = `severity:<0-7> | ${severityWords.join(" | ")}`;

export const severityHelp: HelpTexts = {
  logging: "Modify message logging facilities",
  severity: "Logging severity level",
  ...Object.fromEntries(severities.map((level) => [severityWords[level], `Messages of severity ${level} and below`])),
};

/** The severity that was given, if one was. */
export function severityGiven(given: Given): Severity | undefined {
  const number = given.number("severity");
  const word = given.oneOf(...severityWords);
  return severities.find((level) => level === number || severityWords[level] === word);
}
