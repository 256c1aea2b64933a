import { deviceName, sameDevice } from "../../core/report/sudi";
import type { EarlierAcknowledgement } from "../ports/acknowledgement-request";
import type { Acknowledgements, IssuedDocument, IssuedPart } from "../ports/acknowledgements";
import type { PartOfPoll } from "../ports/submission";
import type { PollAnswer } from "./poll-answer";

export interface PollPorts {
  readonly acknowledgements: Acknowledgements;
}

export interface PollRequest {
  readonly poll: string;
  /** Absent: whoever has the poll id may ask. */
  readonly virtualAccount?: string;
}

/**
 * Answers a poll once all parts of the submission are acknowledged, and with them what it refers to (RPT-3, RPT-4).
 * A poll of another account is answered like one that does not exist: it is pending.
 */
export const pollAcknowledgement =
  ({ acknowledgements }: PollPorts) =>
  async ({ poll, virtualAccount }: PollRequest): Promise<PollAnswer> => {
    const parts = await acknowledgements.findPoll(poll);
    const [first] = parts;
    const foreign = virtualAccount !== undefined && first?.virtualAccount !== virtualAccount;
    if (!first || foreign || parts.length < first.parts) return { kind: "pending" };
    const earlier = parts.flatMap((part) => part.earlier);
    const named = new Map(earlier.map((reference) => [partName(reference), reference]));
    const referred = await acknowledgements.findParts([...named.values()]);
    if (referred.length < named.size) return { kind: "pending" };
    return {
      kind: "complete",
      documents: distinct([...parts.flatMap(({ documents }) => documents), ...documentsOf(earlier, referred)]),
      refused: parts.flatMap(({ refused }) => refused),
    };
  };

/** Of what is referred to, the documents for the devices that this poll asks about. */
const documentsOf = (earlier: readonly EarlierAcknowledgement[], referred: readonly IssuedPart[]) =>
  earlier.flatMap((reference) =>
    referred
      .filter((part) => partName(part) === partName(reference))
      .flatMap(({ documents }) => documents.filter(({ sudi }) => sameDevice(sudi, reference.sudi))),
  );

const partName = ({ poll, part }: PartOfPoll): string => `${poll} ${part}`;

const distinct = (documents: readonly IssuedDocument[]): readonly IssuedDocument[] => [
  ...new Map(documents.map((issued) => [`${deviceName(issued.sudi)} ${issued.document}`, issued])).values(),
];
