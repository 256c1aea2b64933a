import { imposter, type KeyPair, keyPairFrom, signReportsBuiltIn, withChangedPayload } from "../../documents/documents";
import type { Report } from "../../messages/messages";
import type { KitDevice } from "./kit-device";

/** A submission while it is being written: who signs what for which virtual account, and what is done to the document afterwards. */
export type Draft = {
  readonly reports: readonly Report[];
  readonly virtualAccount: string;
  readonly key: KeyPair;
  readonly sign: (reports: readonly Report[], key: KeyPair) => string;
  readonly spoil: (document: string) => string;
};
type Change = (draft: Draft, device: KitDevice) => Draft;

const stranger = keyPairFrom("somebody who is no device of the story");

/** What can be out of order in a submission, and how that is brought about. */
const changes = {
  "changed after signing": (draft) => ({ ...draft, spoil: withChangedPayload }),
  "signed with another key": (draft) => ({ ...draft, key: stranger }),
  "signed by an imposter": (draft) => ({ ...draft, key: imposter(draft.key, stranger) }),
  "signed with its former key": (draft, device) => ({ ...draft, key: device.formerKey }),
  "signed with the built-in key": (draft) => ({ ...draft, sign: signReportsBuiltIn }),
  "with other figures": (draft) => ({ ...draft, reports: draft.reports.map(withOneSessionMore) }),
  "for the virtual account Lab": (draft) => ({ ...draft, virtualAccount: "Lab" }),
} as const satisfies Record<string, Change>;

export type Irregularity = keyof typeof changes;

const needsDocuments: ReadonlySet<string> = new Set<Irregularity>([
  "changed after signing",
  "signed with another key",
  "signed by an imposter",
  "signed with its former key",
  "signed with the built-in key",
]);

const word = Object.keys(changes).join("|");
/** What irregularities look like in a scenario: `changed after signing`, or two with `and` between them. */
export const irregularitiesPattern = `(?:${word})(?: and (?:${word}))?`;

/** Reads the irregularities of a submission. */
export function irregularitiesOf(text: string): readonly Irregularity[] {
  return text.split(" and ").filter(isIrregularity);
}

/** The draft with everything about it that is to be out of order. */
export function madeIrregular(draft: Draft, device: KitDevice, irregularities: readonly Irregularity[]): Draft {
  return irregularities.reduce((before, name) => changes[name](before, device), draft);
}

/** Whether an irregularity shows in the signed bytes alone. */
export const showsInBytes = (name: Irregularity): boolean => needsDocuments.has(name);

function isIrregularity(text: string): text is Irregularity {
  return text in changes;
}

function withOneSessionMore(report: Report): Report {
  return { ...report, measurements: report.measurements.map((one) => ({ ...one, value: one.value + 1 })) };
}
