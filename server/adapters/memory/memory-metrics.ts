import type { Metrics } from "../../ports/metrics";

/** Counts that can be looked at: by the name with its labels, the sum of what was noted. */
export function memoryMetrics(): Metrics & { readonly sums: ReadonlyMap<string, number> } {
  const sums = new Map<string, number>();
  return {
    sums,
    note(name, labels, value) {
      const series = [name, ...Object.values(labels)].join(" ");
      sums.set(series, (sums.get(series) ?? 0) + value);
    },
  };
}
