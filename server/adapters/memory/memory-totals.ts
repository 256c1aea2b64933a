import { cohorts } from "../../../core/account/cohort";
import {
  type Opening,
  type Openings,
  type StoredTotal,
  type TotalKey,
  type Totals,
  totalName,
} from "../../ports/totals";

export function memoryTotals(): Totals {
  const kept = new Kept<StoredTotal>();
  return {
    find: async (key) => kept.find(key),
    save: async (total) => kept.save(total),
    latest: async (key) => kept.newest(key, 1)[0] ?? "none",
    async upTo(virtualAccount, tag, week, most) {
      return Array.from({ length: cohorts }, (_, cohort) =>
        kept.newest({ virtualAccount, tag, week, cohort }, most),
      ).flat();
    },
  };
}

export function memoryOpenings(): Openings {
  const kept = new Kept<Opening>();
  return {
    find: async (key) => kept.find(key),
    latest: async (key) => kept.newest(key, 1)[0] ?? "none",
    save: async (opening) => kept.save(opening),
  };
}

/** One value a week and cohort, each written over the version before it. */
class Kept<Value extends TotalKey & { readonly version: number }> {
  readonly #weeks = new Map<string, Map<number, Value>>();

  find(key: TotalKey): Value | "none" {
    return this.#of(key).get(key.week) ?? "none";
  }

  save(value: Value): "saved" | "stale" {
    const weeks = this.#of(value);
    if ((weeks.get(value.week)?.version ?? 0) !== value.version - 1) return "stale";
    weeks.set(value.week, value);
    return "saved";
  }

  newest(key: TotalKey, most: number): readonly Value[] {
    return [...this.#of(key).values()]
      .filter(({ week }) => week <= key.week)
      .sort((one, other) => other.week - one.week)
      .slice(0, most);
  }

  #of(key: TotalKey): Map<number, Value> {
    const name = totalName({ ...key, week: 0 });
    const weeks = this.#weeks.get(name) ?? new Map<number, Value>();
    this.#weeks.set(name, weeks);
    return weeks;
  }
}
