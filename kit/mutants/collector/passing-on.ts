import { instant, lastInstant } from "../../../core/time/instant";
import type { CollectorDefect } from "./collector-mutant";

const never = () => instant(lastInstant);

export const passingOn: readonly CollectorDefect[] = [
  {
    id: "TRN-6",
    name: "writes reports anew",
    what: "It writes the payload of a report anew before it hands it up.",
    expects: "expected report 1 of device A at CSSM: as made; observed changed",
    rules: { asHandedUp: (document) => document.replaceAll('\\"version\\":\\"2.0\\",', '\\"version\\":\\"2.0\\", ') },
  },
  {
    id: "TRN-6",
    name: "tries once",
    what: "What could not be handed over is never tried again.",
    expects: "expected report 1 of device A at CSSM: as made; observed it did not come",
    rules: { nextTry: never },
  },
  {
    id: "TRN-6",
    name: "asks once",
    what: "It asks CSSM for an acknowledgement once, and where there is none yet never again.",
    expects: "expected report 1 of device A in 1 acknowledgements; observed none",
    rules: { nextPoll: (now, times, pace) => (times === 0 ? instant(now + pace.first) : never()) },
  },
  {
    id: "TRN-6",
    name: "writes acknowledgements anew",
    what: "It adds a blank to an acknowledgement that it hands down.",
    expects: "expected an acknowledgement as CSSM gave it",
    rules: { asHandedDown: (document) => document.replace("<smartLicense>", "<smartLicense> ") },
  },
  {
    id: "TRN-6",
    name: "hands down once",
    what: "An acknowledgement that was handed down once is not handed down again.",
    expects: "expected an acknowledgement at every poll; observed none at poll 2",
    rules: { handsAgain: () => false },
  },
  {
    id: "TRN-6",
    name: "forgets what waits",
    what: "What waited for CSSM is gone after a reload.",
    expects: "expected report 1 of device A at CSSM: as made; observed it did not come",
    rules: { keptOverReload: (state) => state !== "waiting" },
  },
  {
    id: "TRN-6",
    name: "forgets what it waits for",
    what: "What CSSM has taken and not acknowledged yet is gone after a reload.",
    expects: "expected report 1 of device A in 1 acknowledgements; observed none",
    rules: { keptOverReload: (state) => state !== "taken" },
  },
];
