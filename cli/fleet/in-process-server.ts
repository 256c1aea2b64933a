import { weekOf } from "../../core/account/usage-over-time";
import { parseRelease } from "../../core/release/release";
import { days } from "../../core/time/duration";
import { type Instant, instant } from "../../core/time/instant";
import type { Answer, DeviceMessage, RegistrationRequest, TrustRequest } from "../../emulator/device/messages";
import type { Reply } from "../../emulator/fleet/crew";
import { memoryPorts } from "../../server/adapters/memory/memory-ports";
import { memoryServer } from "../../server/adapters/memory/memory-server";
import { fetchedOnce } from "./fetched-once";
import type { FleetServer } from "./fleet-server";
import { GatheredTotals } from "./gathered-totals";
import { inTurn } from "./in-turn";
import { issuerOfTheDay } from "./issuer-of-the-day";
import { slimReports } from "./slim-reports";
import { slimUsage } from "./slim-usage";

const actor = "fleet";

/**
 * The licence server in this process, its data in memory. Its clock shows the time of the message in its hands, so that
 * devices may run a day ahead of each other: reports may come in any order (RPT-10). Totals of usage are computed when a week is over.
 */
export function inProcessServer(seed: number): FleetServer {
  let now: Instant = instant(0);
  let week = 0;
  const ports = memoryPorts({ now: async () => now }, `fleet ${seed}`);
  const usage = slimUsage();
  const totalRequests = new GatheredTotals(ports.totalQueue, usage);
  const server = memoryServer({
    ...ports,
    totalRequests,
    issuerKeys: issuerOfTheDay(ports.issuerKeys),
    reports: slimReports(),
    usage,
    acknowledgements: fetchedOnce(),
  });

  async function answerOne(message: DeviceMessage): Promise<readonly Answer[]> {
    now = message.at;
    const { ref } = message;
    switch (message.kind) {
      case "trust-request":
      case "registration":
        return [await trust(message)];
      case "report": {
        const outcome = await server.submit({ content: { kind: "file", text: message.document } });
        if (outcome.kind === "refused") return [{ kind: "failure", ref, reason: "refused", message: outcome.message }];
        await server.acknowledge();
        return [{ kind: "later", ref, poll: outcome.poll }];
      }
      case "poll": {
        const answer = await server.poll({ poll: message.poll });
        if (answer.kind === "pending") return [{ kind: "later", ref, poll: message.poll }];
        return answer.documents.map(({ document }) => ({ kind: "acknowledgement", ref, document }));
      }
    }
  }

  async function trust({
    ref,
    token,
    from: sudi,
    hostname,
    softwareVersion,
    deviceTime,
    force,
    members,
    redundancy,
  }: TrustRequest | RegistrationRequest) {
    const request = {
      token,
      sudi,
      hostname,
      softwareVersion: parseRelease(softwareVersion),
      deviceTime,
      force,
      redundancy,
    };
    const outcome = await server.trust({ ...request, publicKey: members[0]?.key ?? "" });
    if (outcome.kind === "refused") return { kind: "trust-refused", ref, message: outcome.message } as const;
    const { trustCode, issuerKeys, virtualAccount } = outcome;
    const policy = outcome.policy === "none" ? undefined : outcome.policy;
    return { kind: "trust-installed", ref, trustCode, issuerKeys, virtualAccount, policy } as const;
  }

  /** Each total asks for that of the week after it. */
  async function computeTotals(): Promise<void> {
    while (totalRequests.letOn() > 0) await server.settle();
  }

  return {
    stride: days(1),
    async token(from) {
      now = from;
      const [account] = await server.createAccount({ smartAccount: "fleet", virtualAccounts: ["Fleet"], actor });
      const made = await server.createToken({ virtualAccount: account?.id ?? "", actor });
      if (made.kind !== "created") throw new Error(`the server makes no token: ${made.kind}`);
      return made.token;
    },
    async timeIs(at) {
      now = at;
      if (weekOf(at) === week) return;
      week = weekOf(at);
      await computeTotals();
    },
    over: computeTotals,
    answer: inTurn(async (letters) => {
      const replies: Reply[] = [];
      for (const { device, message } of letters) replies.push({ device, answers: await answerOne(message) });
      return replies;
    }),
  };
}
