import { minutes } from "../../core/time/duration";
import { type Instant, plus } from "../../core/time/instant";
import type { RootRecord } from "../ports/root-keys";
import { knownRoots, type RootPorts } from "./known-roots";

/** So long a process goes by what it read: a revocation is known everywhere after that time. */
const memory = minutes(5);

/** Every root key as it was read at most five minutes ago. */
export function rememberedRoots(ports: RootPorts): (now: Instant) => Promise<readonly RootRecord[]> {
  let read: { readonly at: Instant; readonly roots: Promise<readonly RootRecord[]> } | undefined;
  return async (now) => {
    if (!read || now < read.at || now >= plus(read.at, memory)) read = { at: now, roots: knownRoots(ports) };
    const used = read;
    try {
      return await used.roots;
    } catch (cause) {
      if (read === used) read = undefined;
      throw cause;
    }
  };
}
