import type { Policy } from "../core/policy/policy";
import { hours } from "../core/time/duration";
import { instant } from "../core/time/instant";
import { deviceOf, one, type PlayedAccount } from "./cast";
import type { Clients } from "./clients";
import { nameOf } from "./facts";
import type { Heard } from "./heard";
import type { Act, Operation } from "./story";

type Kind<Name extends Act["kind"]> = Extract<Operation, { kind: Name }>;

const actor = "ada";

/** Somebody moves a device to another virtual account, or takes it out, with what is open to the asker's own smart account. */
export async function move(
  clients: Clients,
  heard: Heard,
  accounts: readonly PlayedAccount[],
  operation: Kind<"transfer"> | Kind<"remove">,
): Promise<void> {
  const { world } = clients;
  const { name, kind, device, account } = operation;
  const target = one(accounts, account);
  const within = accounts.filter(({ smartAccount }) => smartAccount === target.smartAccount).map(({ id }) => id);
  const { sudi } = deviceOf(device);
  const request = { within, sudi, actor, ...(kind === "transfer" && { to: target.id }) };
  const outcome = await clients.insist(world.functions.inventory, name, (inventory) => inventory.move(request));
  const was = world.facts.memberships.some(
    (one) => one.device === nameOf({ sudi }) && within.includes(one.virtualAccount),
  );
  if (outcome === "moved" && !was)
    heard.breaches.push(`${name} moved a device that was never in ${target.smartAccount}`);
}

/** Somebody buys licences, from some hours after or before now on. */
export async function buy(
  clients: Clients,
  heard: Heard,
  accounts: readonly PlayedAccount[],
  operation: Kind<"buy">,
): Promise<void> {
  const { world } = clients;
  const { name, account, tag, quantity, inHours, forHours } = operation;
  const { id: virtualAccount } = one(accounts, account);
  const from = instant(world.agenda.now + inHours * hours(1));
  const until = forHours === "ever" ? undefined : instant(from + forHours * hours(1));
  const purchase = { virtualAccount, tag, quantity, from, until, actor };
  const outcome = await clients.insist(world.functions.inventory, name, ({ buy }) => buy(purchase));
  if (outcome.kind !== "bought") heard.breaches.push(`${name}: ${outcome.kind}`);
  else heard.deeds.push({ action: "buy licences", virtualAccount, subject: `${quantity} of ${tag}` });
}

/** Somebody sets the policy of an account. */
export async function setPolicy(
  clients: Clients,
  heard: Heard,
  accounts: readonly PlayedAccount[],
  { name, account, days }: Kind<"policy">,
): Promise<void> {
  const { world } = clients;
  const { id: virtualAccount } = one(accounts, account);
  const policy = policyNamed(virtualAccount, days);
  const outcome = await clients.insist(world.functions.accounts, name, (accounts) =>
    accounts.setPolicy({ virtualAccount, policy, actor }),
  );
  if (outcome.kind !== "set") heard.breaches.push(`${name}: ${outcome.kind}`);
  else heard.deeds.push({ action: "set policy", virtualAccount, subject: `version ${outcome.policy.version}` });
}

/** Somebody gives a device a policy of its own, or takes it back. */
export async function setDevicePolicy(
  clients: Clients,
  accounts: readonly PlayedAccount[],
  operation: Kind<"device policy">,
): Promise<void> {
  const { name, device, account, days } = operation;
  const { id: virtualAccount } = one(accounts, account);
  const { sudi } = deviceOf(device);
  const policy = days === "account" ? days : policyNamed(virtualAccount, days);
  await clients.insist(clients.world.functions.inventory, name, (inventory) =>
    inventory.setDevicePolicy({ virtualAccount, sudi, policy, actor }),
  );
}

/** The schedule looks at deadlines and balances; what fails is looked at the next time. */
export async function watch({ world }: Clients, { name }: Operation): Promise<void> {
  await world.functions.watch.invoke(name, (look) => look());
}

/** An auditor has the log of a smart account sealed, while the schedule seals all of them. */
export async function seal(
  { world }: Clients,
  accounts: readonly PlayedAccount[],
  { name, account }: Kind<"seal">,
): Promise<void> {
  const { smartAccount } = one(accounts, account);
  await Promise.all([
    world.functions.seal.invoke(name, (seal) => seal(smartAccount)),
    world.functions.sealAll.invoke(name, (seal) => seal()),
  ]);
}

/** A policy that names the account that it is of. */
const policyNamed = (virtualAccount: string, days: number): Policy => ({
  name: virtualAccount,
  classes: { perpetual: { firstReport: days, reportingFrequency: days, reportOnChange: days } },
});
