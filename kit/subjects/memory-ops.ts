import { readAcknowledgementFile } from "../../core/acknowledgement/acknowledgement-file";
import { parseRelease } from "../../core/release/release";
import { deviceName } from "../../core/report/sudi";
import { hours } from "../../core/time/duration";
import { formatInstant, instant, parseInstant } from "../../core/time/instant";
import type { IssuedDocument } from "../../server/ports/acknowledgements";
import type { OpHandlers } from "../adapter/carrier/adapter";
import { AdapterRefusal } from "../adapter/carrier/faults";
import type { Acknowledgement } from "../adapter/messages/policy";
import type { serverOps } from "../adapter/messages/server";
import { policyMessageOf, policyOf } from "./device-wire";
import type { MemoryWorld } from "./memory-world";

type Ops = OpHandlers<typeof serverOps>;

const notFound = { accepted: false, reason: "not-found" } as const;

/** What an administrator does. */
export const accountOps = (
  world: () => MemoryWorld,
): Pick<Ops, "account" | "token" | "revokeToken" | "policy" | "history"> => ({
  async account({ as, smartAccount, virtualAccounts: names, users = [] }) {
    const { server, virtualAccounts, users: known } = world();
    const administration = await server.administrationOf(world().callerOf(as), smartAccount);
    if (administration.kind === "unknown-account") return notFound;
    const { actor } = administration;
    for (const { name, id } of await server.createAccount({ smartAccount, virtualAccounts: names, actor })) {
      virtualAccounts.set(name, id);
    }
    const granted = await server.grantUsers({ smartAccount, users, actor });
    if (granted.kind === "unknown-virtual-account") return notFound;
    for (const { name, id } of granted.users) known.set(name, id);
    return {};
  },
  async token(request) {
    const { server, tokens } = world();
    const open = await world().open(request.virtualAccount, request.as, "change");
    if (open === "unknown") return notFound;
    const made = await server.createToken({ ...request, ...open });
    if (made.kind !== "created") return notFound;
    tokens.set(made.token, open.virtualAccount);
    return { accepted: true, token: made.token };
  },
  async revokeToken(request) {
    const { token } = request;
    const { server, tokens } = world();
    const open = await world().openById(tokens.get(token) ?? "", request.as, "change");
    if (open === "unknown") return notFound;
    const revoked = await server.revokeToken({ ...open, token });
    return revoked === "revoked" ? { accepted: true } : notFound;
  },
  async policy(request) {
    const open = await world().open(request.virtualAccount, request.as, "change");
    if (open === "unknown") return notFound;
    const { server } = world();
    const { sudi } = request;
    const setting = { ...open, policy: policyOf(request.policy) };
    const set = await (sudi ? server.setDevicePolicy({ ...setting, sudi }) : server.setPolicy(setting));
    return set.kind === "set" ? { accepted: true } : notFound;
  },
  async history(request) {
    const { server } = world();
    const open = await world().open(request.virtualAccount, request.as, "see");
    if (open === "unknown") return notFound;
    const { virtualAccount } = open;
    const [from, to] = [parseInstant(request.from), parseInstant(request.to)];
    const history = await server.usageHistory({ virtualAccount, tag: request.tag, from, to });
    if (history.kind === "unknown-account") return notFound;
    if (history.kind === "bad-request") throw new AdapterRefusal("bad-request", history.message);
    return {
      rows: history.hours.map(({ hour, inUse }) => ({ hour: formatInstant(instant(hour * hours(1))), inUse })),
    };
  },
});

/** What a device does. */
export const deviceOps = (world: () => MemoryWorld): Pick<Ops, "trust" | "submit" | "poll"> => ({
  async trust(request) {
    const { as, token, sudi, hostname, key = "", force = false, redundancy } = request;
    const outcome = await world().server.trust({
      token,
      sudi,
      hostname,
      softwareVersion: parseRelease(request.softwareVersion),
      deviceTime: parseInstant(request.deviceTime),
      force,
      publicKey: key,
      redundancy,
      ...(as !== undefined && {
        mayJoin: async (account: string) => (await world().openById(account, as, "change")) !== "unknown",
      }),
    });
    await world().settle();
    const serverTime = formatInstant(outcome.serverTime);
    if (outcome.kind === "refused") {
      return { accepted: false, reason: outcome.reason, message: outcome.message, serverTime };
    }
    world().devices.set(deviceName(sudi), world().tokens.get(token) ?? "");
    const { trustCode, policy, issuerKeys } = outcome;
    return {
      accepted: true,
      trustCode,
      policy: policy === "none" ? undefined : policyMessageOf(policy),
      serverTime,
      issuerKeys: issuerKeys.map((issuerKey) => issuerKey.public),
    };
  },
  async submit(request) {
    const { as, document } = request;
    if (document === undefined) throw new AdapterRefusal("bad-request", "this server takes signed documents only");
    const virtualAccount = world().virtualAccounts.get(request.virtualAccount);
    if (virtualAccount === undefined) return notFound;
    if (as !== undefined && (await world().openById(virtualAccount, as, "change")) === "unknown") return notFound;
    const text = Buffer.from(document, "base64").toString("utf8");
    const outcome = await world().server.submit({ virtualAccount, content: { kind: "file", text } });
    if (outcome.kind === "refused") return { accepted: false, reason: outcome.reason, message: outcome.message };
    await world().settle();
    return { accepted: true, poll: outcome.poll };
  },
  async poll(request) {
    const { as, poll } = request;
    const places = as === undefined ? [undefined] : (await world().everythingOpen(as, "see")).within;
    const answers = await Promise.all(places.map((virtualAccount) => world().server.poll({ poll, virtualAccount })));
    const answer = answers.find(({ kind }) => kind === "complete");
    if (answer === undefined || answer.kind === "pending") return { pending: true };
    const decoded = answer.documents.flatMap(decode);
    return {
      acknowledgements: decoded.map(({ acknowledgement }) => acknowledgement),
      documents: decoded.map(({ document }) => document),
      refused: answer.refused.map(({ reportId, reason }) => ({ report: String(reportId), reason })),
    };
  },
});

/** The signed bytes, and beside them what they say. */
function decode({ document }: IssuedDocument): { acknowledgement: Acknowledgement; document: string }[] {
  const bytes = Buffer.from(document, "utf8").toString("base64");
  return readAcknowledgementFile(document).map(({ acknowledgement: { serial, issuedAt, sudi, reports, policy } }) => ({
    document: bytes,
    acknowledgement: {
      serial,
      issuedAt: formatInstant(issuedAt),
      sudi,
      of: reports.map(({ reportId }) => String(reportId)),
      policy: policy && policyMessageOf(policy),
    },
  }));
}
