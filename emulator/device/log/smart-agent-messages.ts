import type { Sudi } from "../../../core/report/sudi";
import type { Peer } from "../peer";
import type { LogMessage, Severity } from "./journal";

const peers: Readonly<Record<Peer, string>> = {
  cssm: "Cisco Smart Software Manager (CSSM)",
  cslu: "Cisco Smart License Utility (CSLU)",
  "on-prem": "Cisco Smart Software Manager On-Prem (SSM On-Prem)",
};

const said = (severity: Severity, mnemonic: string, text: string): readonly LogMessage[] => [
  { facility: "SMART_LIC", severity, mnemonic, text },
];

/** Something could not be delivered, and why (CLI-8, TRN-2, TRN-8). */
export const communicationFailed = (to: Peer, reason: string): readonly LogMessage[] =>
  said(3, "COMM_FAILED", `Communications failure with the ${peers[to]} : ${reason}`);

/** The first answer after a failure (CLI-8, TRN-7). */
export const communicationRestored = (to: Peer): readonly LogMessage[] =>
  said(5, "COMM_RESTORED", `Communications with ${peers[to]} restored`);

/** An acknowledgement is owed in so many days (DDL-7). */
export const reportingRequired = (days: number): readonly LogMessage[] =>
  said(6, "REPORTING_REQUIRED", `A Usage report acknowledgement will be required in ${days} days.`);

export const trustInstalled = ({ pid, serial }: Sudi): readonly LogMessage[] =>
  said(6, "TRUST_INSTALL_SUCCESS", `A new licensing trust code was successfully installed on P:${pid},S:${serial}.`);

/** Registration took, or was given up: before 17.3.2 alone (TRU-6). */
export const registered = ({ pid, serial }: Sudi): readonly LogMessage[] =>
  said(
    6,
    "AGENT_REG_SUCCESS",
    `Smart Agent for Licensing Registration with CSSM successful. udi PID:${pid},SN:${serial}`,
  );

export const deregistered = ({ pid, serial }: Sudi): readonly LogMessage[] =>
  said(
    6,
    "AGENT_DEREG_SUCCESS",
    `Smart Agent for Licensing De-registration with CSSM successful. udi PID:${pid},SN:${serial}`,
  );

export const policyInstalled = (): readonly LogMessage[] =>
  said(6, "POLICY_INSTALL_SUCCESS", "A new licensing policy was successfully installed.");

/** An SSM On-Prem that is too old turned the router away (TRN-9). */
export const reportingNotSupported = (): readonly LogMessage[] =>
  said(
    4,
    "REPORTING_NOT_SUPPORTED",
    "The CSSM OnPrem that this product instance is connected to is down rev and does not support the enhanced policy and usage reporting mode.",
  );
