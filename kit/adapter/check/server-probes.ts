import { keyPairFrom } from "../documents/documents";
import type { ServerCapability } from "../messages/hello";
import type { serverOps } from "../messages/server";
import { type Asked, asking, type Probe } from "./probe";

const ask = asking<typeof serverOps>();
const at = "2021-03-29T00:00:00Z";
const virtualAccount = "Voice";
const tag = "CUBE_T_STD";
const sudi = { pid: "ISR4321/K9", serial: "FDO2112A0BC" };
const peer = { pid: "ISR4321/K9", serial: "FDO2112A0BD" };
const { publicKey: key } = keyPairFrom("device of the check");
const stranger = { sudi, hostname: "cube", softwareVersion: "17.6.1a", deviceTime: at, key };

/** What a licence server is asked, one thing after the other, each on an empty server with one account. */
export function serverProbes(clock: "advance" | "wall"): readonly Probe[] {
  const reset = ask("reset", { at, seed: "check" });
  const account = ask("account", { smartAccount: "Example Networks", virtualAccounts: [virtualAccount] });
  const everyServer = (asked: Asked, what = asked.op): Probe => ({ what, before: [reset, account], ask: asked });
  const only = (capability: ServerCapability, asked: Asked, what = asked.op): Probe => ({
    ...everyServer(asked, what),
    capability,
  });
  return [
    { what: "reset", before: [], ask: reset },
    { what: "account", before: [reset], ask: account },
    everyServer(ask("token", { virtualAccount })),
    everyServer(ask("trust", { token: "NO-TOKEN", ...stranger })),
    everyServer(ask("poll", { poll: "0" })),
    ...(clock === "advance" ? [everyServer(ask("advance", { to: "2021-03-29T01:00:00Z" }))] : []),
    only("tokens", ask("revokeToken", { token: "NO-TOKEN" })),
    only("policies", ask("policy", { virtualAccount, policy: { name: "Check", ackRequired: true } })),
    only("history", ask("history", { virtualAccount, tag, from: at, to: "2021-03-29T02:00:00Z" })),
    only("inventory", ask("inventory", { virtualAccount })),
    only("inventory", ask("purchase", { virtualAccount, tag, quantity: 10 })),
    only("alerts", ask("alerts", { virtualAccount })),
    only("audit", ask("audit", { virtualAccount })),
    only("users", ask("token", { virtualAccount, as: "nobody" }), "an op with `as`"),
    only(
      "pairs",
      ask("trust", { token: "NO-TOKEN", ...stranger, redundancy: [{ role: "Standby", sudi: peer }] }),
      "trust with redundancy",
    ),
    only("offline-files", ask("exchangeFile", { file: "bm8gZmlsZQ==" })),
    only("reservation", ask("reserve", { sudi, tag, count: 1 })),
    only("reservation", ask("returnReservation", { sudi, returnCode: "CODE" })),
    only("crash", ask("crash", { at: "before-store" })),
  ];
}
