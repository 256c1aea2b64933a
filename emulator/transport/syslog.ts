import { createSocket, type Socket } from "node:dgram";

/** Where a datagram goes. */
export interface Receiver {
  readonly address: string;
  readonly port: number;
}

/** Sends lines to syslog receivers over UDP, which promises nothing: what cannot be sent is lost. */
export class SyslogSender {
  readonly #socket: Socket = createSocket("udp4").unref();
  readonly #underWay = new Set<Promise<void>>();

  constructor() {
    this.#socket.on("error", () => {});
  }

  send(line: string, { address, port }: Receiver): void {
    const sent = new Promise<void>((resolve) => this.#socket.send(line, port, address, () => resolve()));
    this.#underWay.add(sent);
    void sent.then(() => this.#underWay.delete(sent));
  }

  /** Ends when everything that was given has left. */
  async close(): Promise<void> {
    await Promise.all(this.#underWay);
    await new Promise<void>((resolve) => this.#socket.close(() => resolve()));
  }
}
