import type { Cryptography } from "../../core/document/cryptography";
import { DocumentError } from "../../core/document/document-error";
import { policyOfDevice } from "../../core/policy/policy-of-device";
import type { SignedReport } from "../../core/report/rum-report";
import { deviceName, sameDevice } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import { type AuditPorts, record } from "../audit/record";
import { sendEvents } from "../events/send-events";
import type { VirtualAccount } from "../ports/accounts";
import type { Clock } from "../ports/clock";
import type { Events } from "../ports/events";
import type { Metrics } from "../ports/metrics";
import type { ProductInstance } from "../ports/product-instances";
import type { Reporters } from "../ports/reporters";
import type { DevicePolicy, Submissions, TrustCode } from "../ports/submission";
import { refusalOf } from "./check-reports";
import { readSubmitted } from "./read-submitted";
import { shown } from "./shown";
import { splitSubmission } from "./split-submission";
import type { IntakeOutcome, RefusedSubmission, Submitted } from "./submitted";

export interface IntakePorts extends AuditPorts {
  readonly clock: Clock;
  readonly reporters: Reporters;
  readonly submissions: Submissions;
  readonly events: Events;
  readonly metrics: Metrics;
  readonly cryptography: Cryptography;
}

/**
 * Takes a submission in: reads and checks it, sends it on to policy evaluation and answers with a poll id (RPT-3).
 * A refusal is audited and stores nothing else (RPT-11). After a crash the device has no receipt and submits again.
 */
export const reportIntake =
  (ports: IntakePorts) =>
  async (submitted: Submitted): Promise<IntakeOutcome> => {
    const now = await ports.clock.now();
    const reports = readOrRefuse(submitted);
    if ("kind" in reports) {
      const { accounts } = await ports.reporters.find([], submitted.virtualAccount);
      return refuse(ports, now, reports, "an unreadable document", accounts[0], submitted);
    }
    const devices = [...new Map(reports.map(({ report: { sudi } }) => [deviceName(sudi), sudi])).values()];
    const { instances, accounts } = await ports.reporters.find(devices, submitted.virtualAccount);
    const virtualAccount = submitted.virtualAccount ?? instances[0]?.virtualAccount;
    const account = accounts.find(({ id }) => id === virtualAccount);
    const refusal = refusalOf(reports, {
      instances,
      virtualAccount,
      cryptography: ports.cryptography,
      carried: submitted.carriedBy !== undefined,
    });
    if (refusal !== "none")
      return refuse(ports, now, refusal, devices.map(deviceName).slice(0, 3).join(", "), account, submitted);
    if (!account) throw new MissingAccount(virtualAccount);
    const policies = policiesOf(instances, account);
    return accept(ports, now, reports, account, policies, trustCodesFor(reports, instances));
  };

/** The trust codes of the devices that have not got theirs: those that still sign with the built-in key. */
const trustCodesFor = (reports: readonly SignedReport[], instances: readonly ProductInstance[]): readonly TrustCode[] =>
  instances
    .filter(({ sudi }) =>
      reports.some(({ report, signature }) => signature.signingType === "builtin" && sameDevice(report.sudi, sudi)),
    )
    .map(({ sudi, trustCode }) => ({ sudi, trustCode }));

/** A message may quote the document; the audit keeps so much of it. */
const mostOfMessage = 400;

function readOrRefuse(submitted: Submitted): readonly SignedReport[] | RefusedSubmission {
  try {
    return readSubmitted(submitted);
  } catch (error) {
    if (error instanceof DocumentError) {
      return { kind: "refused", reason: "malformed", message: shown(error.message, mostOfMessage) };
    }
    throw error;
  }
}

/** Of the devices, those that get another policy than the account's (POL-6). */
const policiesOf = (instances: readonly ProductInstance[], { policy: ofAccount }: VirtualAccount) =>
  instances.flatMap((instance): readonly DevicePolicy[] => {
    const policy = policyOfDevice(instance, ofAccount);
    return policy === "none" || policy === ofAccount ? [] : [{ sudi: instance.sudi, policy }];
  });

async function accept(
  { identifiers, submissions }: IntakePorts,
  receivedAt: Instant,
  reports: readonly SignedReport[],
  { id: virtualAccount, smartAccount, policy, tellsAccepted }: VirtualAccount,
  devicePolicies: readonly DevicePolicy[],
  trustCodes: readonly TrustCode[],
): Promise<IntakeOutcome> {
  const poll = identifiers.poll();
  const parts = splitSubmission(reports);
  await submissions.sendAll(
    parts.map((part, index) => ({
      poll,
      part: index + 1,
      parts: parts.length,
      smartAccount,
      virtualAccount,
      policy,
      devicePolicies,
      receivedAt,
      reports: part,
      ...(tellsAccepted && { tellsAccepted }),
      ...(trustCodes.length > 0 && { trustCodes }),
    })),
  );
  return { kind: "accepted", poll, receivedAt };
}

async function refuse(
  ports: IntakePorts,
  at: Instant,
  refusal: RefusedSubmission,
  subject: string,
  account: VirtualAccount | undefined,
  { carriedBy = subject }: Submitted,
): Promise<RefusedSubmission> {
  await record(ports, at, {
    smartAccount: account?.smartAccount ?? "unassigned",
    virtualAccount: account?.id,
    actor: carriedBy,
    action: "submit",
    subject,
    outcome: "refused",
    reason: `${refusal.reason}: ${refusal.message}`,
  });
  ports.metrics.note("slp_reports_refused_total", { reason: refusal.reason }, 1);
  if (account) {
    const { reason, message } = refusal;
    await sendEvents(ports, [{ kind: "report-refused", virtualAccount: account.id, at, subject, reason, message }]);
  }
  return refusal;
}

/** A device belongs to an account that is gone: the table was changed by other hands. */
export class MissingAccount extends Error {
  override readonly name = "MissingAccount";
  constructor(virtualAccount: string | undefined) {
    super(
      `the virtual account ${virtualAccount} of a trusted device is not in the table; restore it or remove the device`,
    );
  }
}
