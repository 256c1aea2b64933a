import { parseRelease } from "../core/release/release";
import { readReportFile, writeReportFile } from "../core/report/report-file";
import type { SignedReport } from "../core/report/rum-report";
import { signReport } from "../core/report/sign-report";
import { hours } from "../core/time/duration";
import { parseInstant, plus } from "../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../cryptography/ed25519";
import { memoryPorts } from "../server/adapters/memory/memory-ports";
import { memoryServer } from "../server/adapters/memory/memory-server";
import { type Figure, processorTime } from "./measure";

const count = 1_000;
export const noon = parseInstant("2021-03-29T12:00:00Z");
export const key = signingKeyFromSeed(new Uint8Array(32).fill(1));
const sudi = { pid: "C8000V", serial: "93POM8FF9IZ" };

export { key as benchKey, sudi as benchSudi };

/** What a report costs from intake to acknowledgement, against hash + verify + parse + check + sign of the same report. */
export async function reportPath(): Promise<Figure> {
  const files = reportFiles(count);
  const floor = (await processorTime(3, () => files.forEach(bareFloor))) / count;
  const value = (await processorTime(3, () => throughTheServer(files))) / count;
  return {
    what: "intake + evaluation + acknowledgement of a report",
    value: value * 1_000,
    unit: "µs",
    floor: { what: "hash + verify + parse + check + sign", value: floor * 1_000 },
    budget: "≥ half the floor's rate",
    kept: value <= floor * 2,
  };
}

/** So many report files of one device, each with a report of a day. */
export const reportFiles = (count: number): readonly string[] => submissionFiles(count, 1);

/** So many report files of one device, each with so many reports of a day. */
export const submissionFiles = (count: number, reportsEach: number): readonly string[] =>
  Array.from({ length: count }, (_, file) =>
    writeReportFile(Array.from({ length: reportsEach }, (_, index) => reportOf(file * reportsEach + index + 1))),
  );

/** A report of a day, hour by hour. */
function reportOf(id: number): SignedReport {
  const measurements = Array.from({ length: 24 }, (_, hour) => ({
    start: plus(noon, hours(hour)),
    end: plus(noon, hours(hour + 1)),
    value: (id + hour * 7) % 100,
  }));
  return signReport(
    { id, sudi, tag: "CUBE_T_STD", softwareVersion: parseRelease("17.6.1a"), redundancy: [], measurements },
    key,
  );
}

function bareFloor(file: string): void {
  for (const { payload, signature } of readReportFile(file)) {
    ed25519.verify(key.publicKey, payload, signature.value);
    key.sign(ed25519.sha256(payload));
  }
}

async function throughTheServer(files: readonly string[]): Promise<void> {
  await takenIn(await serverForBench(), files);
}

/** A licence server in memory that trusts the device, and has stored so many reports of 10,000 others. */
export async function serverForBench(stored = 0) {
  const ports = memoryPorts({ now: async () => noon }, "bench");
  const others = Array.from({ length: 10_000 }, (_, index) => ({ pid: "C8000V", serial: `OTHER${index}` }));
  const signed = reportOf(1);
  const from = { poll: "1", part: 1, parts: 1, virtualAccount: "another", sha256: "", receivedAt: noon };
  for (let id = 0; id < stored; id++) {
    const report = { ...signed.report, id, sudi: others[id % others.length] ?? sudi };
    await ports.reports.storeOnce({ ...from, signed: { ...signed, report } });
  }
  const server = memoryServer(ports);
  const [account] = await server.createAccount({ smartAccount: "bench", virtualAccounts: ["Bench"], actor: "bench" });
  const token = await server.createToken({ virtualAccount: account?.id ?? "", actor: "bench" });
  if (token.kind !== "created") throw new Error(`no token: ${token.kind}`);
  await server.trust({
    token: token.token,
    sudi,
    hostname: "cube",
    softwareVersion: parseRelease("17.6.1a"),
    deviceTime: noon,
    force: false,
    publicKey: key.publicKey,
  });
  return server;
}

type Server = Awaited<ReturnType<typeof serverForBench>>;

/** The acknowledgement files for each report file, in their order. */
export async function acknowledgedBy(
  server: Server,
  files: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const acknowledgements: (readonly string[])[] = [];
  for (const poll of await takenIn(server, files)) {
    const answer = await server.poll({ poll });
    acknowledgements.push(answer.kind === "pending" ? [] : answer.documents.map(({ document }) => document));
  }
  return acknowledgements;
}

/** Hands in report files; answers their poll ids. */
async function takenIn(server: Server, files: readonly string[]): Promise<readonly string[]> {
  const polls: string[] = [];
  for (const text of files) {
    const outcome = await server.submit({ content: { kind: "file", text } });
    if (outcome.kind !== "accepted") throw new Error(outcome.message);
    polls.push(outcome.poll);
  }
  await server.settle();
  return polls;
}
