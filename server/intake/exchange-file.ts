import { DocumentError } from "../../core/document/document-error";
import { formatRelease } from "../../core/release/release";
import type { SignedReport } from "../../core/report/rum-report";
import { isSignedBuiltIn } from "../../core/report/sign-report";
import { deviceName, type Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import { record } from "../audit/record";
import type { AccountDevices } from "../ports/account-devices";
import type { Accounts } from "../ports/accounts";
import type { Appointments } from "../ports/appointments";
import type { ProductInstances } from "../ports/product-instances";
import { readSubmitted } from "./read-submitted";
import { type IntakePorts, reportIntake } from "./report-intake";
import type { IntakeOutcome, Submitted } from "./submitted";

export interface FilePorts extends IntakePorts {
  readonly accounts: Accounts;
  readonly productInstances: ProductInstances;
  readonly accountDevices: AccountDevices;
  readonly appointments: Appointments;
}

export interface UsageFile {
  readonly virtualAccount: string;
  /** A report file as a device or a collector wrote it. */
  readonly text: string;
  readonly actor: string;
}

/**
 * Takes in a usage file that somebody carried here; its acknowledgement file is there once the poll id is answered (TRN-5). A
 * device without trust joins the virtual account by its file and gets its trust code with the acknowledgement. It is written
 * first: after a crash between the two the same file finds itself.
 */
export const exchangeFile =
  (ports: FilePorts) =>
  async ({ virtualAccount, text, actor }: UsageFile): Promise<IntakeOutcome> => {
    const content = { kind: "file", text } as const;
    const now = await ports.clock.now();
    for (const newcomer of newcomersIn(ports, { content })) await welcome(ports, newcomer, virtualAccount, actor, now);
    return reportIntake(ports)({ virtualAccount, content, carriedBy: actor });
  };

/** A device that signs with the built-in key and brings its own with the file. */
interface Newcomer {
  readonly sudi: Sudi;
  readonly softwareVersion: string;
  readonly publicKey: string;
}

function newcomersIn({ cryptography }: FilePorts, submitted: Pick<Submitted, "content">): readonly Newcomer[] {
  const signed = readable(submitted).filter((one) => isSignedBuiltIn(one, cryptography));
  return [...Map.groupBy(signed, ({ report }) => deviceName(report.sudi)).values()].flatMap((reports) => {
    const keys = new Set(reports.map(({ signature }) => signature.public));
    const [publicKey] = keys;
    const last = reports.at(-1);
    if (last === undefined || publicKey === undefined || keys.size > 1) return [];
    const { sudi, softwareVersion } = last.report;
    return [{ sudi, softwareVersion: formatRelease(softwareVersion), publicKey }];
  });
}

/** The reports of a file; none of one that cannot be read, which intake says and why. */
function readable(submitted: Pick<Submitted, "content">): readonly SignedReport[] {
  try {
    return readSubmitted(submitted);
  } catch (error) {
    if (error instanceof DocumentError) return [];
    throw error;
  }
}

async function welcome(
  ports: FilePorts,
  { sudi, softwareVersion, publicKey }: Newcomer,
  virtualAccount: string,
  actor: string,
  now: Instant,
): Promise<void> {
  const { productInstances, accounts, identifiers } = ports;
  if ((await productInstances.find(sudi)) !== "unknown") return;
  const account = await accounts.find(virtualAccount);
  if (account === "unknown") return;
  await ports.accountDevices.enter(virtualAccount, { sudi, hostname: sudi.serial, stamp: identifiers.ulid(now) });
  await ports.appointments.make({ at: now, watched: { kind: "device", sudi } });
  const trustCode = identifiers.trustCode();
  const instance = {
    sudi,
    virtualAccount,
    hostname: sudi.serial,
    softwareVersion,
    publicKey,
    trustCode,
    peer: "none",
    policy: "none",
    versionsBefore: 0,
    joinedByFile: true,
  } as const;
  if ((await productInstances.save({ ...instance, trustedAt: now, version: 1 })) === "stale") return;
  await record(ports, now, {
    smartAccount: account.smartAccount,
    virtualAccount,
    actor,
    action: "trust by file",
    subject: deviceName(sudi),
    outcome: "accepted",
  });
}
