import type { Page } from "../../paging/read-stretches";

/** Values under keys that are read in order, a page at a time; they are sorted again when they are read after a change. */
export class SortedKeys<Value> {
  readonly #values = new Map<string, Value>();
  #order: readonly string[] | undefined;

  get(key: string): Value | undefined {
    return this.#values.get(key);
  }

  set(key: string, value: Value): void {
    if (!this.#values.has(key)) this.#order = undefined;
    this.#values.set(key, value);
  }

  delete(key: string): void {
    if (this.#values.delete(key)) this.#order = undefined;
  }

  /** Those whose key begins with `prefix` and lies behind `after`, at most so many. */
  page(prefix: string, after: string, most: number): Page<Value> {
    this.#order ??= [...this.#values.keys()].sort();
    const entries: Value[] = [];
    for (let index = this.#firstFrom(after < prefix ? prefix : after); index < this.#order.length; index++) {
      const key = this.#order[index] ?? "";
      if (key === after) continue;
      if (!key.startsWith(prefix)) break;
      const value = this.#values.get(key);
      if (value !== undefined) entries.push(value);
      if (entries.length === most) return { entries, next: key };
    }
    return { entries, next: "end" };
  }

  /** The index of the first key that is not before this one. */
  #firstFrom(key: string): number {
    const order = this.#order ?? [];
    let [from, to] = [0, order.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((order[middle] ?? "") < key) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
