import { readAcknowledgementFile, type SignedAcknowledgement } from "../../core/acknowledgement/acknowledgement-file";
import type { SigningKey } from "../../core/document/cryptography";
import { parseRelease } from "../../core/release/release";
import { writeReportFile } from "../../core/report/report-file";
import type { RedundancyMember, SignedReport } from "../../core/report/rum-report";
import { signReport } from "../../core/report/sign-report";
import type { Sudi } from "../../core/report/sudi";
import { type Instant, parseInstant } from "../../core/time/instant";
import { signingKeyFromSeed } from "../../cryptography/ed25519";
import type { PollAnswer } from "../../server/acknowledgement/poll-answer";
import { memoryPorts } from "../../server/adapters/memory/memory-ports";
import { memoryServer } from "../../server/adapters/memory/memory-server";
import type { TrustRequest } from "../../server/trust/trust-request";

export const router: Sudi = { pid: "C8000V", serial: "93POM8FF9IZ" };
export const otherRouter: Sudi = { pid: "C8000V", serial: "9NTUEA8FIIH" };
export const routerKey = signingKeyFromSeed(new Uint8Array(32).fill(1));
export const otherKey = signingKeyFromSeed(new Uint8Array(32).fill(2));
export const noon = parseInstant("2021-03-29T12:00:00Z");

/** A licence server in memory at noon of Mar 29 2021, with two virtual accounts and a clock that the test sets. */
export async function story(seed = "story") {
  const time = { now: noon };
  const ports = memoryPorts({ now: async () => time.now }, seed);
  const server = memoryServer(ports);
  const [branches, campus] = await server.createAccount({
    smartAccount: "voice.example",
    virtualAccounts: ["Branches", "Campus"],
    actor: "ada",
  });
  if (!branches || !campus) throw new Error("two virtual accounts were asked for");
  const tokenOf = async (virtualAccount: string, uses?: number): Promise<string> => {
    const made = await server.createToken({ virtualAccount, uses, actor: "ada" });
    if (made.kind !== "created") throw new Error(`no token: ${made.kind}`);
    return made.token;
  };
  return {
    ports,
    server,
    branches: branches.id,
    campus: campus.id,
    tokenOf,
    setClock: (to: Instant) => (time.now = to),
  };
}

export const trustRequest = (token: string, over: Partial<TrustRequest> = {}): TrustRequest => ({
  token,
  sudi: router,
  hostname: "cube-1",
  softwareVersion: parseRelease("17.6.1a"),
  deviceTime: noon,
  force: false,
  publicKey: routerKey.publicKey,
  ...over,
});

/** The story with one device trusted in Branches. */
export async function trustedStory(seed?: string) {
  const told = await story(seed);
  await told.server.trust(trustRequest(await told.tokenOf(told.branches)));
  return told;
}

interface Use {
  readonly sudi?: Sudi;
  readonly key?: SigningKey;
  readonly tag?: string;
  readonly from?: string;
  readonly to?: string;
  readonly value?: number;
  readonly redundancy?: readonly RedundancyMember[];
}

/** A signed report of one measurement; without more said, 24 Standard trunk sessions from 08:00 to 12:00 of Mar 29 2021. */
export function report(id: number, use: Use = {}): SignedReport {
  const { sudi = router, key = routerKey, tag = "CUBE_T_STD", value = 24 } = use;
  const { from = "2021-03-29T08:00:00Z", to = "2021-03-29T12:00:00Z" } = use;
  return signReport(
    {
      id,
      sudi,
      tag,
      softwareVersion: parseRelease("17.6.1a"),
      redundancy: use.redundancy ?? [{ role: "Active", sudi }],
      measurements: [{ start: parseInstant(from), end: parseInstant(to), value }],
    },
    key,
  );
}

export const file = (...reports: readonly SignedReport[]) => ({
  content: { kind: "file", text: writeReportFile(reports) } as const,
});

/** What the documents of a complete poll say. */
export function acknowledgementsOf(answer: PollAnswer): readonly SignedAcknowledgement[] {
  if (answer.kind === "pending") throw new Error("the poll is pending");
  return answer.documents.flatMap(({ document }) => readAcknowledgementFile(document));
}
