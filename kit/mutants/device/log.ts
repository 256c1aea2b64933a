import { days } from "../../../core/time/duration";
import { minus } from "../../../core/time/instant";
import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { communicationFailed, licencesRequested, nextWarning, reportingRequired, requestTraced } = documentedRules;
const nothing = () => [];

export const log: readonly DeviceDefect[] = [
  {
    id: "CLI-4",
    name: "debugging without a line",
    what: "Debugging of licences traces nothing.",
    expects: "//CUBE-SL/Info/cube_sl_send_entitlement_request: Request successful for license_type: 0 and count 9.",
    rules: { requestTraced: nothing },
  },
  {
    id: "CLI-4",
    name: "one line of two",
    what: "Debugging of licences traces the number and not the licence.",
    expects: "//CUBE-SL/Info/cube_license_request: Request successful for license CUBE_T_STD",
    rules: { requestTraced: (record) => requestTraced(record).slice(0, 1) },
  },
  {
    id: "CLI-4",
    name: "always debugging",
    what: "Requests for licences are traced whether debugging is on or off.",
    expects: 'expected a log that never says "//CUBE-SL"',
    rules: {
      licencesRequested: (record) => [...licencesRequested(record), ...requestTraced(record)],
      requestTraced: nothing,
    },
  },
  {
    id: "CLI-5",
    name: "requests unsaid",
    what: "Requests for licences are not in the log.",
    expects: "Requesting for 3 CUBE Enhanced trunk licenses",
    rules: { licencesRequested: nothing },
  },
  {
    id: "CLI-5",
    name: "requests said twice",
    what: "Each request for licences stands twice in the log.",
    expects: "expected a log that says once",
    rules: { licencesRequested: (record) => [...licencesRequested(record), ...licencesRequested(record)] },
  },
  {
    id: "CLI-5",
    name: "one licence more",
    what: "The log names one licence more than are asked for.",
    expects: "observed 0 × it in",
    rules: { licencesRequested: ({ count, ...record }) => licencesRequested({ ...record, count: count + 1 }) },
  },
  {
    id: "CLI-5",
    name: "every trunk Standard",
    what: "The log calls Enhanced licences Standard.",
    expects: "Requesting for 3 CUBE Enhanced trunk licenses",
    rules: { licencesRequested: (record) => licencesRequested({ ...record, tag: "CUBE_T_STD" }) },
  },
  {
    id: "CLI-5",
    name: "a fall unsaid",
    what: "The log is silent when no licence is asked for any more.",
    expects: "Requesting for 0 CUBE Standard trunk licenses",
    rules: { licencesRequested: (record) => (record.count === 0 ? [] : licencesRequested(record)) },
  },
  {
    id: "CLI-8",
    name: "failures unsaid",
    what: "The log has no word of failed communication.",
    expects: 'expected a log that says "%SMART_LIC-3-COMM_FAILED"',
    rules: { communicationFailed: nothing },
  },
  {
    id: "CLI-8",
    name: "failure a warning",
    what: "Failed communication is logged with the severity of a warning.",
    expects: 'expected a log that says "%SMART_LIC-3-COMM_FAILED"',
    rules: { communicationFailed: (...of) => communicationFailed(...of).map((said) => ({ ...said, severity: 4 })) },
  },
  {
    id: "CLI-8",
    name: "restored unsaid",
    what: "The log does not say that communication works again.",
    expects: 'expected a log that says once "%SMART_LIC-5-COMM_RESTORED"',
    rules: { communicationRestored: nothing },
  },
  {
    id: "CLI-8",
    name: "trust unsaid",
    what: "The log does not say that a trust code was installed.",
    expects: 'expected a log that says once "%SMART_LIC-6-TRUST_INSTALL_SUCCESS"',
    rules: { trustInstalled: nothing },
  },
  {
    id: "CLI-8",
    name: "policy unsaid",
    what: "The log does not say that a policy was installed.",
    expects: 'expected a log that says once "%SMART_LIC-6-POLICY_INSTALL_SUCCESS"',
    rules: { policyInstalled: nothing },
  },
  {
    id: "CLI-8",
    name: "service back unsaid",
    what: "The log does not say that SIP service is up again.",
    expects: 'expected a log that says once "%SIP-5-LICENSING: SIP service is Up"',
    rules: { serviceResumed: nothing },
  },
  {
    id: "DDL-7",
    name: "no warning",
    what: "The log does not warn of a deadline.",
    expects: 'expected a log that says once "%SMART_LIC-6-REPORTING_REQUIRED"',
    rules: { nextWarning: () => "none" },
  },
  {
    id: "DDL-7",
    name: "warnings a day early",
    what: "The log warns from 31 days before the deadline on.",
    expects: 'expected a log that never says "%SMART_LIC-6-REPORTING_REQUIRED"',
    rules: {
      nextWarning: (deadline, now, last) => {
        const warning = nextWarning(minus(deadline, days(1)), now, last);
        return warning === "none" ? "none" : { ...warning, daysLeft: warning.daysLeft + 1 };
      },
    },
  },
  {
    id: "DDL-7",
    name: "warnings twice",
    what: "Each warning stands twice in the log.",
    expects: 'expected a log that says at most daily "%SMART_LIC-6-REPORTING_REQUIRED"',
    rules: { reportingRequired: (left) => [...reportingRequired(left), ...reportingRequired(left)] },
  },
  {
    id: "DDL-7",
    name: "a day less",
    what: "The log names a day less than are left.",
    expects: 'says once "acknowledgement will be required in 30 days"',
    rules: { reportingRequired: (left) => reportingRequired(left - 1) },
  },
];
