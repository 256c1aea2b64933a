import { openSync, writeSync } from "node:fs";
import type { ErrorLog } from "../kit/adapter/carrier/command";

const mostKept = 16 * 1024 * 1024;

/** Keeps what is written on standard error in a file, up to 16 MiB of it; there is no file where nothing is written. */
export function errorLog(path: string): ErrorLog {
  let file: number | undefined;
  let kept = 0;
  return (chunk) => {
    if (kept >= mostKept) return;
    file ??= openSync(path, "w");
    kept += writeSync(file, chunk);
    if (kept >= mostKept) writeSync(file, "\n(what follows was left out: 16 MiB are kept)\n");
  };
}
