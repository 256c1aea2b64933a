import type { Trouble } from "../carrier/carrier-fault";

/** What can be wrong with an adapter, in a word; those of the carrier are what ended the conversation. */
export type Rule = Trouble | keyof typeof ownAdvice;

/** One thing that is wrong: what was seen, at which op. */
export type Finding = { readonly rule: Rule; readonly seen: string };

const carrierAdvice: Record<Trouble, string> = {
  unreachable: "start the adapter before the check, and look at the address",
  ended:
    "keep the adapter running until its standard input is closed, whatever it is asked; catch the exception and answer `internal`",
  silent: "answer every request; where an answer honestly takes longer, give a longer --bound",
  malformed:
    "write each answer as one JSON object in UTF-8 on a line of its own, and everything else on standard error",
  "too-long": "keep an answer below 4 MiB",
  "wrong-id": "answer each request once, with the id it came with, before you read the next",
  unasked: "write nothing but answers on standard output, one for each request; logs belong on standard error",
  "wrong-status": "answer with status 200, and with an `error` in the body where something is wrong",
};

const ownAdvice = {
  misfit: "compare the answer with kit/adapter/schema/adapter-1.json, at the path that is named",
  "unknown-field": "look for a mistyped name, or leave the field out: a run ignores it",
  "wrong-side": "start the adapter of the other side, or leave --side out",
  defect: "mend what went wrong inside; `internal` is never a right answer",
  "not-understood": "the request is right by the schema: find out what the adapter took it for",
  missing: "implement it: every implementation of this side has it, and what needs it stays untested",
  "declared-but-missing": "implement it, or take the capability out of what `hello` declares",
  "there-but-undeclared":
    "declare the capability, or answer `not-implemented`; undeclared requirements count as inapplicable",
  "takes-anything": "refuse what cannot be: an unknown op with an error, a release that is none with accepted:false",
  "time-goes-back":
    "let `now` never be before the last one or after `to`, and answer `bad-request` to a `to` in the past",
  differs:
    "make every id, key and order follow from the seed of `reset` and from the ops, never from chance or the machine's clock",
} as const;

const advice: Record<Rule, string> = { ...carrierAdvice, ...ownAdvice };

/** What to do about findings of a rule. */
export function adviceOn(rule: Rule): string {
  return advice[rule];
}

/** The findings of one check, and remarks on what is worth knowing and no fault; what is seen twice stands once. */
export class Findings {
  readonly remarks: string[] = [];
  private readonly bySight = new Map<string, Finding>();

  add(rule: Rule, seen: string): void {
    const key = `${rule} ${seen}`;
    if (!this.bySight.has(key)) this.bySight.set(key, { rule, seen });
  }

  remark(text: string): void {
    if (!this.remarks.includes(text)) this.remarks.push(text);
  }

  get all(): readonly Finding[] {
    return [...this.bySight.values()];
  }
}
