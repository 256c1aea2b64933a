import { setTimeout } from "node:timers/promises";

/** Asks once a second, for so many seconds, until the answer is no longer `pending`; `pending` where it stays so. */
export async function answeredWithin<Answer extends { readonly kind: string }>(
  seconds: number,
  ask: () => Promise<Answer>,
): Promise<Exclude<Answer, { readonly kind: "pending" }> | "pending"> {
  for (let waited = 0; waited <= seconds; waited++) {
    if (waited > 0) await setTimeout(1_000);
    const answer = await ask();
    if (isGiven(answer)) return answer;
  }
  return "pending";
}

const isGiven = <Answer extends { readonly kind: string }>(
  answer: Answer,
): answer is Exclude<Answer, { readonly kind: "pending" }> => answer.kind !== "pending";
