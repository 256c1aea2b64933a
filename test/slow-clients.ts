import type { Duplex } from "node:stream";
import { expect } from "vitest";

/** What is asked for, and who asks. */
export interface Asked {
  readonly line: string;
  readonly login?: string;
}

const begun = ({ line, login = "" }: Asked): string => `${line} HTTP/1.1\r\nhost: slow\r\nauthorization: ${login}\r\n`;

const patiently = (connection: Duplex, said: string): Duplex => {
  connection.on("error", () => undefined).write(said);
  return connection;
};

/** A client that asks for something and reads nothing of it. */
export const deafClient = async (connect: () => Promise<Duplex>, asked: Asked): Promise<Duplex> =>
  patiently(await connect(), `${begun(asked)}\r\n`);

/**
 * Clients that keep a server waiting, each over a connection of its own. `first` comes when the server has hung up on one of
 * them, `all` when it has on all, with what each was answered.
 */
export async function slowClients(connect: () => Promise<Duplex>, asked: Asked) {
  const open = async (said: string) => patiently(await connect(), said);
  const [silent, inHead, inBody, trickling] = await Promise.all([
    open(""),
    open(`${begun(asked)}x-half`),
    open(`${begun(asked)}content-length: 100\r\n\r\nhalf`),
    open(`${begun(asked)}x-name: `),
  ]);
  const trickle = setInterval(() => trickling.write("x"), 10);
  trickling.once("close", () => clearInterval(trickle));
  const answers = Object.entries({
    "says nothing": silent,
    "stops in the head": inHead,
    "stops in the body": inBody,
    "sends a byte at a time": trickling,
  }).map(async ([client, connection]) => [client, await answered(connection)] as const);
  return { first: Promise.race(answers), all: Promise.all(answers).then(Object.fromEntries) };
}

/** All that a server says until it hangs up. */
const answered = (connection: Duplex): Promise<string> =>
  new Promise((resolve) => {
    let said = "";
    connection.on("data", (chunk) => {
      said += String(chunk);
    });
    connection.on("close", () => resolve(said));
  });

/** Milliseconds: short for a test, long for a busy machine. */
export const shortPatience = { head: 800, request: 900, silence: 700 } as const;

const timedOut = expect.stringMatching(/^(HTTP\/1.1 408 .*)?$/s);

/** Each was told that it took too long, or nothing at all. */
export const leftAlone = {
  "says nothing": timedOut,
  "stops in the head": timedOut,
  "stops in the body": timedOut,
  "sends a byte at a time": timedOut,
};
