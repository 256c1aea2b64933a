import type { HttpBindings } from "@hono/node-server";
import { parseRelease } from "../../../core/release/release";
import { hours } from "../../../core/time/duration";
import { parseInstant, plus } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import { Machine } from "../../../emulator/cli/machine";
import { RehearsalServer } from "../../../emulator/cli/rehearsal/rehearsal-server";
import { Router } from "../../../emulator/device/router";
import { deviceInterface } from "../../../emulator/interfaces/device-interface";

export const midnight = parseInstant("2021-03-29T00:00:00Z");
export const user = { name: "admin", password: "s3cret" };
export const basic = (login: string) => `Basic ${Buffer.from(login).toString("base64")}`;

/** What the answers of the interface hold, each its own part of it. */
interface Body {
  readonly usage: readonly unknown[];
  readonly usage_list: readonly { readonly state: string }[];
  readonly message: string;
  readonly "ietf-restconf:errors": { readonly error: readonly [{ readonly "error-message": string }] };
  readonly [name: string]: unknown;
}

/** A trusted router with an hour of 40 calls behind it, and its interface. */
export async function routerWithInterface(clock = { now: 0 }) {
  const router = new Router(
    {
      at: midnight,
      seed: "interface",
      release: parseRelease("17.6.1a"),
      sudi: { pid: "C8000V", serial: "93POM8FF9IZ" },
      hostname: "cube",
      platformLicences: [{ tag: "uck9", class: "perpetual" }],
    },
    { key: signingKeyFromSeed(new Uint8Array(32).fill(5)), cryptography: ed25519 },
  );
  const server = new RehearsalServer();
  server.manner = "acknowledges";
  const machine = new Machine(router, server);
  await machine.carry(router.trust({ token: "any", scope: "local", force: false }).sent);
  router.configure({ transport: "off" });
  router.calls({ action: "start", kind: "trunk", count: 40 });
  await machine.advance(plus(midnight, hours(1)));
  const app = deviceInterface(machine, {
    user,
    now: () => clock.now,
    addressOf: ({ incoming }) => incoming.socket.remoteAddress ?? "",
  });
  const call = async (
    method: "GET" | "POST",
    path: string,
    { body, login = "admin:s3cret", from = "192.0.2.1" }: { body?: string; login?: string; from?: string } = {},
  ) => {
    const environment = { incoming: { socket: { remoteAddress: from } } } as unknown as HttpBindings;
    const answer = await app.request(path, { method, body, headers: { authorization: basic(login) } }, environment);
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Body };
  };
  return { router, machine, server, app, call };
}
