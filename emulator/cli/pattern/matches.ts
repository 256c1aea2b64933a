import type { Pattern } from "./pattern";

/** One step of a compiled pattern; a fork goes on at several places, given relative to its own. */
type Step =
  | { readonly kind: "character"; readonly takes: (character: string) => boolean }
  | { readonly kind: "start" | "end" }
  | { readonly kind: "fork"; readonly to: readonly number[] };

/**
 * Tells whether some part of a line matches. All ways are followed at once, so that the time grows with line and pattern and
 * no nesting keeps the router busy.
 */
export function matcherOf(pattern: Pattern): (line: string) => boolean {
  const steps = compile(pattern);
  return (line) => {
    let places: readonly number[] = [];
    for (let position = 0; position <= line.length; position++) {
      const reached = spread(steps, [0, ...places], { start: position === 0, end: position === line.length });
      if (reached.has(steps.length)) return true;
      const character = line.charAt(position);
      places = [...reached].filter((place) => takes(steps[place], character)).map((place) => place + 1);
    }
    return false;
  };
}

const takes = (step: Step | undefined, character: string): boolean =>
  step?.kind === "character" && character !== "" && step.takes(character);

/** Every place that is reached without a character. */
function spread(steps: readonly Step[], from: readonly number[], at: Readonly<Record<"start" | "end", boolean>>) {
  const reached = new Set<number>();
  const open = [...from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (reached.has(place)) continue;
    reached.add(place);
    const step = steps[place];
    if (step?.kind === "fork") open.push(...step.to.map((offset) => offset + (place ?? 0)));
    else if (step && step.kind !== "character" && at[step.kind]) open.push(place + 1);
  }
  return reached;
}

function compile(pattern: Pattern): readonly Step[] {
  switch (pattern.kind) {
    case "character":
    case "start":
    case "end":
      return [pattern];
    case "sequence":
      return pattern.of.flatMap(compile);
    case "alternatives":
      return alternatives(pattern.of.map(compile));
    case "repeated": {
      const inner = compile(pattern.of);
      const again = pattern.most === "often" ? fork(1, -inner.length) : fork(1);
      const whole = [...inner, again];
      return pattern.least === 0 ? [fork(1, whole.length + 1), ...whole] : whole;
    }
  }
}

/** A fork to every branch; behind each, a jump to the end. */
function alternatives(branches: readonly (readonly Step[])[]): readonly Step[] {
  const starts: number[] = [];
  let end = 1;
  for (const branch of branches) {
    starts.push(end);
    end += branch.length + 1;
  }
  const jump = (index: number, length: number) => fork(end - (starts[index] ?? 0) - length);
  return [fork(...starts), ...branches.flatMap((branch, index) => [...branch, jump(index, branch.length)])];
}

const fork = (...to: readonly number[]): Step => ({ kind: "fork", to });
