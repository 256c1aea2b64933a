import type { CheckResult } from "../kit/adapter/check/check-adapter";
import { adviceOn, type Finding } from "../kit/adapter/check/finding";

/** What a check found, for a person: who answered, each finding with what to do, and a sentence; nothing in it controls the terminal. */
export function checkReport({ introduced, findings, remarks, requests, complete }: CheckResult): string {
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  return [
    introduced ? greeting(introduced) : "Nobody has introduced itself.",
    ...[...byRule.values()].map(paragraph),
    ...remarks.map((remark) => `remark: ${remark}`),
    conclusion(findings.length, requests, complete),
  ]
    .join("\n")
    .replace(/(?!\n)\p{C}/gu, "�");
}

function greeting({ side, implementation, capabilities, clock }: NonNullable<CheckResult["introduced"]>): string {
  const { name, version } = implementation;
  return `${name} ${version}, a ${side}, clock ${clock}, declares ${capabilities.join(", ") || "nothing"}`;
}

function paragraph(findings: readonly Finding[]): string {
  return [
    ...findings.map(({ rule, seen }) => `${rule.padEnd(20)}  ${seen}`),
    ...findings.slice(0, 1).map(({ rule }) => `${" ".repeat(20)}  → ${adviceOn(rule)}`),
  ].join("\n");
}

function conclusion(findings: number, requests: number, complete: boolean): string {
  const asked = `${requests} ${requests === 1 ? "answer was" : "answers were"} looked at`;
  const found = findings === 0 ? "nothing is wrong" : `${findings} ${findings === 1 ? "finding" : "findings"}`;
  return `${found}; ${asked}${complete ? "" : "; the conversation ended before its end"}`;
}
