import type { Element, Part, Parts } from "./syntax";

/** A word that can come next, and what can come after it. */
export interface Expected {
  readonly element: Element;
  readonly rest: Parts;
}

/** Every word that can come first. */
export function expected([head, ...tail]: Parts): readonly Expected[] {
  if (head === undefined) return [];
  switch (head.kind) {
    case "optional":
      return [...expected([...head.parts, ...tail]), ...expected(tail)];
    case "choice":
      return head.alternatives.flatMap((alternative) => expected([...alternative, ...tail]));
    case "keyword":
    case "parameter":
      return [{ element: head, rest: tail }];
  }
}

/** Whether the line may end here. */
export const canEnd = (parts: Parts): boolean => parts.every(canBeLeftOut);

function canBeLeftOut(part: Part): boolean {
  if (part.kind === "choice") return part.alternatives.some(canEnd);
  return part.kind === "optional";
}
