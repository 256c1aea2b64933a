import type { Readable, Writable } from "node:stream";
import { answerTo, badRequest } from "./answer-to";
import type { AdapterHandler } from "./in-process";
import { LineCutter, LineTooLong } from "./lines";

/** Answers one line by one line, in order, until the input ends or a line is too long. */
export function serveStdio(handler: AdapterHandler, input: Readable, output: Writable): Promise<void> {
  const lines = new LineCutter();
  let last = Promise.resolve();
  const answer = (line: Buffer) => {
    last = last.then(async () => void output.write(`${JSON.stringify(await answerTo(handler, line))}\n`));
  };
  return new Promise((resolve, reject) => {
    const end = () => void last.then(resolve, reject);
    input.once("end", end);
    input.once("error", reject);
    input.on("data", (chunk: Buffer) => {
      try {
        for (const line of lines.cut(chunk)) answer(line);
      } catch (fault) {
        if (!(fault instanceof LineTooLong)) throw fault;
        input.destroy();
        last = last.then(() => void output.write(`${JSON.stringify(badRequest(fault.message))}\n`));
        end();
      }
    });
  });
}
