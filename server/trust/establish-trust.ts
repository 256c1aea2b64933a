import { policyOfDevice } from "../../core/policy/policy-of-device";
import { formatRelease } from "../../core/release/release";
import { deviceName, type Sudi, sameDevice } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import { type AuditPorts, record } from "../audit/record";
import { checkPair, type PairPorts } from "../devices/check-pair";
import { MissingAccount } from "../intake/report-intake";
import type { AccountDevices } from "../ports/account-devices";
import type { Accounts } from "../ports/accounts";
import type { Appointments } from "../ports/appointments";
import type { Clock } from "../ports/clock";
import type { IssuerKeys } from "../ports/issuer-keys";
import type { ProductInstance } from "../ports/product-instances";
import type { Tokens } from "../ports/tokens";
import { type EndPorts, endUse } from "../usage/end-use";
import { type DeviceRule, deviceRefusal, type Refusal } from "./device-refusal";
import { tokenRefusal } from "./token-refusal";
import type { TrustOutcome, TrustRequest } from "./trust-request";

export interface TrustPorts extends AuditPorts, EndPorts, PairPorts {
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly accountDevices: AccountDevices;
  readonly appointments: Appointments;
  readonly accounts: Accounts;
  readonly issuerKeys: IssuerKeys;
  readonly deviceRules: readonly DeviceRule[];
}

interface Trusted {
  readonly kind: "trusted";
  readonly instance: ProductInstance;
}

interface Refused extends Refusal {
  readonly kind: "refused";
  readonly virtualAccount?: string;
}

/**
 * Trusts a device with the virtual account of a token, and gives it the policy and the server's keys (TRU-2, TRU-5, POL-4).
 * The token is used before the product instance is written: after a crash between the two the device asks again, and is
 * among the token's users already.
 */
export const establishTrust =
  (ports: TrustPorts) =>
  async (request: TrustRequest): Promise<TrustOutcome> => {
    const now = await ports.clock.now();
    const outcome = await decide(ports, request, now);
    const virtualAccount = outcome.kind === "trusted" ? outcome.instance.virtualAccount : outcome.virtualAccount;
    const account = virtualAccount === undefined ? "unknown" : await ports.accounts.find(virtualAccount);
    await record(ports, now, {
      smartAccount: account === "unknown" ? "unassigned" : account.smartAccount,
      virtualAccount,
      actor: deviceName(request.sudi),
      action: "trust",
      subject: deviceName(request.sudi),
      outcome: outcome.kind === "trusted" ? "accepted" : "refused",
      ...(outcome.kind === "refused" && { reason: outcome.reason }),
    });
    if (outcome.kind === "refused") {
      return { kind: "refused", reason: outcome.reason, message: outcome.message, serverTime: now };
    }
    await checkPair(ports, outcome.instance, now);
    if (account === "unknown") throw new MissingAccount(virtualAccount);
    return {
      kind: "established",
      trustCode: outcome.instance.trustCode,
      smartAccount: account.smartAccount,
      virtualAccount: account.name,
      policy: policyOfDevice(outcome.instance, account.policy),
      issuerKeys: await ports.issuerKeys.roots(now),
      serverTime: now,
    };
  };

async function decide(ports: TrustPorts, request: TrustRequest, now: Instant): Promise<Trusted | Refused> {
  const refusal = deviceRefusal(ports.deviceRules, request, now);
  if (refusal !== "none") return { kind: "refused", ...refusal };
  const standing = await ports.tokens.standing(request.token, request.sudi, now);
  if (standing.kind !== "good") return { kind: "refused", ...tokenRefusal(standing.kind) };
  const { virtualAccount } = standing;
  // A token of an account that is not open to whoever brings it is like one that was never made (ACC-4).
  if (request.mayJoin && !(await request.mayJoin(virtualAccount)))
    return { kind: "refused", ...tokenRefusal("unknown") };
  const before = await ports.productInstances.find(request.sudi);
  const kept = trustRefusal(request, before, virtualAccount);
  if (kept !== "none") return { kind: "refused", ...kept, virtualAccount };
  const used = await ports.tokens.use(request.token, request.sudi, now);
  if (used.kind !== "good") return { kind: "refused", ...tokenRefusal(used.kind) };
  const peer = peerIn(request);
  if (before !== "unknown") await leaveGroups(ports, before, peer, now);
  const entered = await ports.accountDevices.find(virtualAccount, request.sudi);
  const { sudi, hostname } = request;
  await ports.accountDevices.enter(virtualAccount, { sudi, hostname, stamp: ports.identifiers.ulid(now) });
  await ports.appointments.make({ at: now, watched: { kind: "device", sudi: request.sudi } });
  const instance: ProductInstance = {
    sudi: request.sudi,
    virtualAccount,
    hostname: request.hostname,
    softwareVersion: formatRelease(request.softwareVersion),
    publicKey: request.publicKey,
    trustCode: ports.identifiers.trustCode(),
    trustedAt: before === "unknown" ? now : before.trustedAt,
    peer,
    policy: before === "unknown" ? "none" : before.policy,
    versionsBefore: before === "unknown" ? 0 : before.versionsBefore,
    version: before === "unknown" ? 1 : before.version + 1,
  };
  const saved = await ports.productInstances.save(instance);
  if (saved === "saved" || (await isWritten(ports, instance))) {
    if (entered !== "none") await ports.accountDevices.leave(virtualAccount, entered);
    return { kind: "trusted", instance };
  }
  // Somebody else trusted the device in between: what stands now decides.
  return decide(ports, request, now);
}

const peerIn = ({ sudi, redundancy = [] }: TrustRequest): Sudi | "none" =>
  redundancy.find((member) => !sameDevice(member.sudi, sudi))?.sudi ?? "none";

/** A device that joins a pair, leaves it or changes it uses nothing any more in what it counted in before (HAB-4). */
async function leaveGroups(
  ports: TrustPorts,
  before: ProductInstance,
  peer: Sudi | "none",
  now: Instant,
): Promise<void> {
  if (sameMember(before.peer, peer)) return;
  await endUse(ports, before, now, (members) => {
    const other = members.find((member) => !sameDevice(member, before.sudi)) ?? "none";
    return !sameMember(other, peer);
  });
}

const sameMember = (one: Sudi | "none", other: Sudi | "none"): boolean =>
  one === "none" || other === "none" ? one === other : sameDevice(one, other);

/** Whether the trust that stands is this very one: a write whose answer was lost is tried again, and then finds itself. */
async function isWritten({ productInstances }: TrustPorts, { sudi, trustCode }: ProductInstance): Promise<boolean> {
  const found = await productInstances.find(sudi);
  return found !== "unknown" && found.trustCode === trustCode;
}

function trustRefusal(
  { sudi, force }: TrustRequest,
  before: ProductInstance | "unknown",
  virtualAccount: string,
): Refusal | "none" {
  if (before === "unknown") return "none";
  if (before.virtualAccount !== virtualAccount) {
    return {
      reason: "other-account",
      message: `${deviceName(sudi)} belongs to another virtual account than the token; transfer or remove it there first`,
    };
  }
  if (!force) {
    return {
      reason: "already-trusted",
      message: `${deviceName(sudi)} is trusted already; its trust is kept; ask with force to replace it`,
    };
  }
  return "none";
}
