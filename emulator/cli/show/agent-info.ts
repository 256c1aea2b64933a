import { softwareId } from "../../../core/report/report-payload";
import type { RedundancyMember } from "../../../core/report/rum-report";
import type { Sudi } from "../../../core/report/sudi";
import { agentSettings } from "./agent-settings";
import { destination } from "./destination";
import { type Lines, ruled } from "./lines";
import { type TransportView, transportNames } from "./transport-section";

/** The router itself, in its pair or alone. */
export interface UnitView {
  readonly role: RedundancyMember["role"];
  readonly members: readonly RedundancyMember[];
  readonly trusted: boolean;
  readonly transport: TransportView;
}

/** `HA Info`. */
export const haInfo = ({ role }: UnitView): Lines => [
  "HA Info",
  "==========",
  `RP Role: ${role}`,
  `Chassis Role: ${role}`,
  `Behavior Role: ${role}`,
  "RMF: True",
  "CF: True",
  "CF State: Stateless",
  "Message Flow Allowed: False",
];

/** `Other Info`. */
export const agentInfo = ({ members, trusted, transport }: UnitView): Lines => [
  ...ruled("Other Info"),
  `Software ID: ${softwareId}`,
  "Agent State: authorized",
  "TS enable: True",
  `Transport: ${transportNames[transport.type]}`,
  `  Default URL: ${destination(transport.type, "default")}`,
  ...agentSettings,
  ...members.map(({ sudi }) => `${unitName(sudi)}: ${trusted ? trustData(sudi) : "No Trust Data"}`),
  `Overall Trust: ${trusted ? "INSTALLED (2)" : "No ID"}`,
  "Clock sync-ed with NTP: False",
];

const unitName = ({ pid, serial }: Sudi): string => `P:${pid},S:${serial}`;
const trustData = (sudi: Sudi): string => `${unitName(sudi)}, state[2], Trust Data INSTALLED`;
