import type { CollectorDefect } from "./collector-mutant";

export const topologies: readonly CollectorDefect[] = [
  {
    id: "TRN-4",
    name: "serves whatever the version",
    what: "An On-Prem of any version serves devices that work by policy.",
    expects: "expected report 1 refused for the version of the On-Prem; observed taken in",
    rules: { servesPolicyDevices: () => true },
  },
  {
    id: "TRN-4",
    name: "later than 202102",
    what: "Version 8 Release 202102 itself turns policy devices away.",
    expects: "expected report 1 taken in; observed refused for the version of the On-Prem",
    rules: { servesPolicyDevices: ({ version, release }) => version > 8 || (version === 8 && release > 202_102) },
  },
  {
    id: "TRN-4",
    name: "reads the release alone",
    what: "It compares the release and overlooks the version.",
    expects: "report 1",
    rules: { servesPolicyDevices: ({ release }) => release >= 202_102 },
  },
  {
    id: "RPT-9",
    name: "pulls in vain",
    what: "Reports that it pulled stay where they are.",
    expects: "expected report 1 of device A at CSSM: as made; observed it did not come",
    rules: { handsUpPulled: () => false },
  },
  {
    id: "RPT-9",
    name: "leaves nothing",
    what: "A visit takes reports and leaves no acknowledgement.",
    expects: "expected report 1 of device A in 1 acknowledgements; observed none",
    rules: { leavesOnVisit: () => false },
  },
  {
    id: "TRU-8",
    name: "knows no token of its own",
    what: "A token of the On-Prem goes to CSSM as it stands, and CSSM does not know it.",
    expects: "expected device A trusted; observed not trusted",
    rules: { tokenStanding: () => "not ours" },
  },
  {
    id: "TRU-8",
    name: "tokens for ever",
    what: "A token of the On-Prem has no end.",
    expects: "expected device B not trusted; observed trusted",
    rules: { tokenStanding: (token) => (token === "unknown" ? "not ours" : "good") },
  },
  {
    id: "TRU-8",
    name: "any token",
    what: "Whatever token a device shows, it is trusted in the name of the account.",
    expects: "expected device A not trusted; observed trusted",
    rules: { tokenStanding: () => "good" },
  },
];
