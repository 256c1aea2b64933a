import type { Readable, Writable } from "node:stream";
import { answerTo } from "./answer-to";
import type { Carrier } from "./carrier";
import { LineCutter, LineTooLong } from "./lines";

/** Answers one line by one line, in order, until the input ends or a line is too long. */
export async function serveStdio(carrier: Carrier, input: Readable, output: Writable): Promise<void> {
  const lines = new LineCutter();
  try {
    for await (const chunk of input) {
      for (const line of lines.cut(Buffer.from(chunk)))
        output.write(`${JSON.stringify(await answerTo(carrier, line))}\n`);
    }
  } catch (fault) {
    if (!(fault instanceof LineTooLong)) throw fault;
    output.write(`${JSON.stringify({ id: 0, error: { code: "bad-request", message: fault.message } })}\n`);
  }
}
