import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { Session } from "../session";
import { typeLines } from "../type-lines";

/** Types what comes in line by line, without pages, and writes what the screen would show; ends with the input or the session. */
export async function runBatch(session: Session, input: Readable, output: Writable): Promise<void> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let listening = true;
  output.once("error", () => {
    listening = false;
    lines.close();
  });
  for await (const line of lines) {
    const { screen, ended } = await typeLines(session, [line]);
    if (listening) output.write(screen);
    if (ended || !listening) break;
  }
  lines.close();
  session.hangUp();
}
