import { parseRelease } from "../../../core/release/release";
import { readBundle } from "../../../core/report/report-bundle";
import { type Instant, parseInstant } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import type { DeviceMessage } from "../../../emulator/device/messages";
import { Router } from "../../../emulator/device/router";
import { exchange } from "../../../emulator/transport/exchange";
import type { LicenceServerClient } from "../../../emulator/transport/licence-server-client";

export const midnight = parseInstant("2021-03-29T00:00:00Z");
const atOnce = 25;

/** A router with what it sent up and was handed down. */
export class FleetRouter {
  readonly router: Router;
  /** The signed texts of its reports. */
  readonly made = new Set<string>();
  readonly handed = new Set<string>();

  constructor(number: number) {
    const setup = {
      at: midnight,
      seed: `fleet ${number}`,
      release: parseRelease("17.6.1a"),
      sudi: { pid: "C8000V", serial: `FLEET${String(number).padStart(6, "0")}` },
      hostname: `cube-${number}`,
      platformLicences: [],
    };
    const seed = new Uint8Array(32);
    new DataView(seed.buffer).setUint32(0, number + 1);
    this.router = new Router(setup, { key: signingKeyFromSeed(seed), cryptography: ed25519 });
  }

  /** Lets time pass; whatever it sends is carried, and what comes back is received. */
  async advance(to: Instant, server: LicenceServerClient): Promise<void> {
    while (this.router.state.now < to) await this.carry(this.router.advance(to), server);
  }

  async carry(messages: readonly DeviceMessage[], server: LicenceServerClient): Promise<void> {
    for (const message of messages) {
      if (message.kind === "report") for (const text of textsIn(message.document)) this.made.add(text);
      for (const answer of await exchange(message, server)) {
        if (answer.kind === "acknowledgement") this.handed.add(answer.document);
        this.router.receive(answer);
      }
    }
  }
}

/** The signed texts of a report file, as they stand. */
export const textsIn = (document: string): string[] =>
  readBundle(document).map((one) => (one.kind === "report" ? one.text : one.reason));

/** Does something for all, so many at a time. */
export async function forAll<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
