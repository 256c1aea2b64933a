/** What a scenario claims does not hold: what the document says, and what was seen. */
export class Deviation extends Error {
  override readonly name = "Deviation";
  constructor(
    readonly expected: string,
    readonly observed: string,
  ) {
    super(`expected ${expected}; observed ${observed}`);
  }
}

/** The scenario ends without a judgement, for this reason. */
export class Undecided extends Error {
  override readonly name = "Undecided";
  constructor(
    readonly verdict: "inapplicable" | "untested" | "cantTell",
    readonly reason: string,
  ) {
    super(`${verdict}: ${reason}`);
  }
}

/** Throws a `Deviation` unless both texts are the same. */
export function expectSame(what: string, expected: string, observed: string): void {
  if (expected !== observed) throw new Deviation(`${what}: ${expected}`, observed);
}
