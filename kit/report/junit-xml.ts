import type { Register } from "../requirements/register";
import { areaOf } from "../requirements/requirement";
import type { RequirementResult, SubjectResult } from "../verdict/result";
import { colours } from "./colours";
import { failureText } from "./failure-text";
import type { Replay } from "./replay";
import { xmlText } from "./xml";

/**
 * The result in JUnit's form, a test case for each requirement in scope. What failed is a failure, what nobody could decide
 * an error; what is known, does not apply or rests on another failure is skipped, with its reason. There are no times in it.
 */
export function junitXml(register: Register, result: SubjectResult, replay: Replay): string {
  const cases = result.requirements
    .filter(({ verdict }) => verdict !== "outOfScope")
    .map((row) => ({ row, outcome: outcome(row, result) }));
  const number = (element: Element) => cases.filter(({ outcome }) => outcome.element === element).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<testsuites>",
    `  <testsuite name="${xmlText(result.subject)}" tests="${cases.length}" failures="${number("failure")}" errors="${number("error")}" skipped="${number("skipped")}">`,
    ...cases.map(({ row, outcome }) => testCase(register, row, outcome, replay)),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

type Element = "failure" | "error" | "skipped";
type Outcome = { readonly element?: Element; readonly message: string };

function outcome(row: RequirementResult, { known = [] }: SubjectResult): Outcome {
  const { id, verdict, reason, cause, scenarios } = row;
  const why = `${verdict}: ${reason ?? scenarios.find((one) => one.verdict === "failed")?.failure?.message ?? ""}`;
  if (verdict === "passed") return { message: "" };
  if (known.includes(id)) return { element: "skipped", message: `known deviation, ${why}` };
  if (verdict === "failed") return { element: "failure", message: why };
  return { element: verdict === "inapplicable" || cause !== undefined ? "skipped" : "error", message: why };
}

function testCase(register: Register, row: RequirementResult, { element, message }: Outcome, replay: Replay): string {
  const sentence = register.get(row.id)?.sentence ?? "";
  const name = `${row.id} ${row.level}: ${sentence}`;
  const head = `    <testcase classname="${row.side}.${areaOf(row.id)}" name="${xmlText(name)}"`;
  if (element === undefined) return `${head}/>`;
  const text = element === "failure" ? xmlText(failureText(register, row, colours(false), replay)) : "";
  return `${head}>\n      <${element} message="${xmlText(message)}">${text}</${element}>\n    </testcase>`;
}
