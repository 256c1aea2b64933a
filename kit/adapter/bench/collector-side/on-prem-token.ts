import { durationOf, durationPattern } from "../duration";
import { oneDay } from "../instant";
import type { CollectorBench } from "./collector-bench";

/** Whose token a device asks for trust with; one of the On-Prem may be good for so many days or uses. */
export type StatedToken = {
  readonly of: "On-Prem" | "CSSM" | "nobody";
  readonly days?: number;
  readonly uses?: number;
};

/** What a token looks like in a scenario: `a token of the On-Prem for 1 day`, `a token of CSSM`, `a token that nobody made`. */
export const tokenPattern = `a token of the On-Prem(?: for (?:\\d+ uses?|${durationPattern}))?|a token of CSSM|a token that nobody made`;

/** Reads which token is meant. */
export function tokenOf(text: string): StatedToken {
  if (text === "a token of CSSM") return { of: "CSSM" };
  if (text === "a token that nobody made") return { of: "nobody" };
  const [, uses] = / for (\d+) uses?$/.exec(text) ?? [];
  if (uses !== undefined) return { of: "On-Prem", uses: Number(uses) };
  const [, terms] = / for (.+)$/.exec(text) ?? [];
  return terms === undefined ? { of: "On-Prem" } : { of: "On-Prem", days: durationOf(terms) / oneDay };
}

/** The token itself; one of the On-Prem is made once for the whole scenario. */
export async function tokenMeant(bench: CollectorBench, { of, days, uses }: StatedToken): Promise<string> {
  if (of === "CSSM") return bench.server.token();
  if (of === "nobody") return "NOBODY-MADE-THIS";
  return bench.tokenOfOnPrem({ expiresInDays: days, uses });
}
