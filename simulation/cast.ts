import { createHash } from "node:crypto";
import { parseRelease } from "../core/release/release";
import type { SignedReport } from "../core/report/rum-report";
import { signReport } from "../core/report/sign-report";
import type { Sudi } from "../core/report/sudi";
import { instant } from "../core/time/instant";
import { signingKeyFromSeed } from "../cryptography/ed25519";
import { memoryServer } from "../server/adapters/memory/memory-server";
import { accountNames, deviceCount, type PlannedReport } from "./story";
import { beginning, type World } from "./world";

const softwareVersion = parseRelease("17.6.1a");

/** A router that is played. */
export interface PlayedDevice {
  readonly sudi: Sudi;
  readonly key: ReturnType<typeof signingKeyFromSeed>;
}

export interface PlayedAccount {
  readonly id: string;
  readonly smartAccount: string;
  /** Good for any number of devices. */
  readonly token: string;
  /** Good for two. */
  readonly limitedToken: string;
}

export const devices: readonly PlayedDevice[] = Array.from({ length: deviceCount }, (_, index) => ({
  sudi: { pid: "C8000V", serial: `9SIMULATED${index}` },
  key: signingKeyFromSeed(createHash("sha256").update(`played device ${index}`).digest()),
}));

export const deviceOf = (index: number): PlayedDevice => one(devices, index);

/** The other platform of the pair that the first two devices can be. */
const peerOf = (index: number): PlayedDevice => deviceOf(1 - index);

/** The element of a list that is there. */
export function one<Value>(values: readonly Value[], index: number): Value {
  const value = values[index];
  if (value === undefined) throw new RangeError(`there are ${values.length} of these, and none is number ${index}`);
  return value;
}

export const membersOf = (index: number, paired: boolean) => [
  { role: "Active", sudi: deviceOf(index).sudi } as const,
  ...(paired ? [{ role: "Standby", sudi: peerOf(index).sudi } as const] : []),
];

const written = new Map<string, SignedReport>();

/** The report as its device signs it: the same bytes whenever it is asked for. */
export function signed({ id, device, tag, paired, from, stretches }: PlannedReport): SignedReport {
  const name = JSON.stringify([id, device, tag, paired, from, stretches]);
  const known = written.get(name);
  if (known) return known;
  const { sudi, key } = deviceOf(device);
  let start = beginning + from;
  const measurements = stretches.map(({ seconds, value }) => {
    const measurement = { start: instant(start), end: instant(start + seconds), value };
    start += seconds;
    return measurement;
  });
  const report = signReport(
    { id, sudi, tag, softwareVersion, redundancy: membersOf(device, paired), measurements },
    key,
  );
  if (written.size > 10_000) written.clear();
  written.set(name, report);
  return report;
}

export const trustRequestOf = (world: World, device: number, token: string, paired: boolean, force: boolean) => ({
  token,
  sudi: deviceOf(device).sudi,
  hostname: `cube-${device}`,
  softwareVersion,
  deviceTime: world.agenda.now,
  force,
  publicKey: deviceOf(device).key.publicKey,
  redundancy: membersOf(device, paired),
});

/** Makes the accounts and their tokens, and trusts the devices, before anything goes wrong. */
export async function opening(world: World): Promise<readonly PlayedAccount[]> {
  const server = memoryServer(world.stored);
  const accounts: PlayedAccount[] = [];
  for (const { smartAccount, name } of accountNames) {
    const [made] = await server.createAccount({ smartAccount, virtualAccounts: [name], actor: "operator" });
    const id = made?.id ?? "";
    const [token, limited] = [
      await server.createToken({ virtualAccount: id, actor: "operator" }),
      await server.createToken({ virtualAccount: id, uses: 2, actor: "operator" }),
    ];
    if (token.kind !== "created" || limited.kind !== "created") throw new Error(`${name} has no tokens`);
    accounts.push({ id, smartAccount, token: token.token, limitedToken: limited.token });
  }
  for (const index of devices.keys()) {
    const { token } = one(accounts, index < 3 ? 0 : index - 2);
    const paired = index < 2 && world.chance("a pair at first") < 0.5;
    await server.trust(trustRequestOf(world, index, token, paired, false));
  }
  return accounts;
}
