import type { LogListener } from "./log-audience";
import { logLine } from "./log-line";
import type { Machine } from "./machine";

/** What a terminal sees of the log between `terminal monitor` and `terminal no monitor`, down to the level of `logging monitor`. */
export class Monitor {
  /** Is told lines that nobody waits for. */
  onIdle: (lines: readonly string[]) => void = () => {};
  #waiting: string[] | undefined;
  #stop: (() => void) | undefined;

  constructor(private readonly machine: Machine) {}

  switch(on: boolean): void {
    this.#stop?.();
    this.#stop = on ? this.machine.listen(this.#hear) : undefined;
  }

  /** Keeps what is said while `act` happens. */
  async during<Result>(
    act: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly heard: readonly string[] }> {
    const before = this.#waiting;
    const heard: string[] = [];
    this.#waiting = heard;
    try {
      return { result: await act(), heard };
    } finally {
      this.#waiting = before;
    }
  }

  #hear: LogListener = (entries, state) => {
    if (state !== this.machine.router.state) return;
    const { monitor } = state.logging;
    const lines = entries.filter(({ severity }) => monitor !== "off" && severity <= monitor);
    const written = lines.map((entry) => logLine(entry, state));
    if (this.#waiting) this.#waiting.push(...written);
    else if (written.length > 0) this.onIdle(written);
  };
}
