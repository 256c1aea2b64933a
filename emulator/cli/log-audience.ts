import { entriesAfter, type LogEntry } from "../device/log/journal";
import type { RouterState } from "../device/router-state";

/** What new entries are told to, and whose they are. */
export type LogListener = (entries: readonly LogEntry[], router: RouterState) => void;

/** Who hears each entry of the logs of a site's routers once, from the moment on when they began to listen. */
export class LogAudience {
  readonly #listeners = new Set<LogListener>();
  #heard: readonly number[] = [];

  /** Hears whatever is told from now on; what comes back ends it. */
  add(listener: LogListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Tells what each router wrote since the last time. */
  tell(routers: readonly RouterState[]): void {
    const before = this.#heard;
    this.goOnFrom(routers);
    for (const [place, router] of routers.entries()) {
      const entries = entriesAfter(router.log, before[place] ?? 0);
      if (entries.length > 0) for (const listener of this.#listeners) listener(entries, router);
    }
  }

  /** Other routers take the place of those before: what stands in their logs already is not told. */
  goOnFrom(routers: readonly RouterState[]): void {
    this.#heard = routers.map(({ log }) => log.written);
  }
}
