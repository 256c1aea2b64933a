/** Does work that Ctrl-C, or an order to end, asks to come to an end; a second Ctrl-C ends the process as usual. */
export async function untilInterrupted<Result>(work: (interruption: AbortSignal) => Promise<Result>): Promise<Result> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  try {
    return await work(interruption.signal);
  } finally {
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
}
