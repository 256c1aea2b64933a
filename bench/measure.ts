/** One line of the benchmark: what was measured, its floor of the same run, and the budget for the two. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly floor?: { readonly what: string; readonly value: number };
  readonly budget: string;
  readonly kept: boolean;
}

/** The processor time of this process, in milliseconds, that `work` takes: the least of `rounds`, as noise only adds. */
export async function processorTime(rounds: number, work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
