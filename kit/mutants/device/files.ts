import { hours } from "../../../core/time/duration";
import { minus } from "../../../core/time/instant";
import { routerCommands } from "../../../emulator/cli/commands/router-commands";
import { documentedRules } from "../../../emulator/device/device-rules";
import { answering, type DeviceDefect } from "./device-mutant";

const { handOver, reportSigner, usageAsked } = documentedRules;

export const files: readonly DeviceDefect[] = [
  {
    id: "TRN-5",
    name: "files are not read",
    what: "Whatever is imported is taken for a usage report and refused.",
    expects: "expected accepted; observed refused with a reason",
    rules: { fileKind: () => "reports" },
  },
  {
    id: "TRN-5",
    name: "no trust by file",
    what: "A trust code that comes with an acknowledgement is not installed.",
    expects: "expected trust installation: 2021-03-31 12:00:00; observed none",
    rules: { trustCodeTaken: () => undefined },
  },
  {
    id: "TRU-7",
    name: "a signature that nobody knows",
    what: "Without trust reports are signed with a key that no server has.",
    expects: "expected signatures: built-in; observed unchecked",
    rules: {
      reportSigner: (state, key, cryptography) => (report) => {
        const signed = reportSigner(state, key, cryptography)(report);
        return { ...signed, signature: { ...signed.signature, value: "AAAA" } };
      },
    },
  },
  {
    id: "CLI-7",
    name: "days do not matter",
    what: "The usage of some days is all that there is.",
    expects: "expected reports handed over again: none; observed",
    rules: { usageAsked: (kept, which, now) => usageAsked(kept, typeof which === "string" ? which : "all", now) },
  },
  {
    id: "CLI-7",
    name: "all is what is unreported",
    what: "All usage leaves out what was acknowledged just now.",
    expects: "expected reports handed over again: 1616979600",
    rules: { usageAsked: (kept, which, now) => usageAsked(kept, which === "all" ? "unreported" : which, now) },
  },
  {
    id: "CLI-7",
    name: "nothing is synchronised",
    what: "The prompt takes the order to synchronise, and nothing leaves.",
    expects: "expected 2 × submission since the beginning; observed 1",
    commands: routerCommands.map((command) =>
      command.syntax.startsWith("license smart sync") ? { ...command, run: () => ({}) } : command,
    ),
  },
  {
    id: "RPT-8",
    name: "acknowledged and pushed again",
    what: "A change whose acknowledgement came by file is still waiting for its push.",
    expects: "expected 1 × submission since the beginning; observed 2",
    rules: { leftToPush: ({ pushing }) => pushing },
  },
  {
    id: "RPT-9",
    name: "pulled, so not pushed",
    what: "A change that was pulled is not pushed any more, though nobody acknowledged it.",
    expects: "expected 2 × submission since the beginning; observed 1",
    rules: { afterTaking: (state) => ({ ...state, pushing: { ...state.pushing, unsentChange: "none" } }) },
  },
  {
    id: "TRN-3",
    name: "taken is gone",
    what: "What is saved or pulled waits for no acknowledgement any more.",
    expects: "expected deadline: 2021-06-27 14:00:00; observed 2021-06-27 00:00:00",
    rules: { afterTaking: (state) => ({ ...state, book: { ...state.book, handed: [] } }) },
  },
  {
    id: "RPT-13",
    name: "half of them",
    what: "More than five hundred reports are not kept.",
    expects: "expected at least 1000 reports pending; observed 503",
    rules: {
      handOver: (book, sign) => {
        const after = handOver(book, sign);
        return { ...after, handed: after.handed.slice(-500) };
      },
    },
  },
  {
    id: "REC-6",
    name: "gone after 71 hours",
    what: "Acknowledged records are listed for 71 hours.",
    expects: "Mar 29 2021 01:00:00 UTC 40",
    rules: { isKept: (since, now) => since >= minus(now, hours(71)) },
  },
  {
    id: "REC-6",
    name: "service is always up",
    what: "The record of SIP shows service up when it is down.",
    expects: "SIP service: Down; observed SIP service: Up",
    commands: answering("show voice sip license status", (output) => output.replace("service: Down", "service: Up")),
  },
  {
    id: "DDL-5",
    name: "no file was ever written",
    what: "The last report file write is not shown.",
    expects: "answered: Last report file write: Mar 29 13:00:00 2021 UTC; observed",
    commands: answering("show license status", (output) => output.replace(/(Last report file write:) .*/, "$1 <none>")),
  },
];
