import { readAcknowledgements } from "../../documents/documents";
import type { Ok } from "../../messages/envelope";
import type { Acknowledgement, serverOps } from "../../messages/messages";
import type { KitDevice } from "./kit-device";

type PollAnswer = Ok<typeof serverOps, "poll">;
type Complete = Extract<PollAnswer, { acknowledgements: unknown }>;

/** A collector's refusal. */
type TurnedAway = { readonly accepted: false; readonly reason?: string; readonly message?: string };

/** Reports that a device handed over in one submission, and all that came of it. */
export type HandOver = {
  readonly device: KitDevice;
  /** What the scenario calls the reports. */
  readonly numbers: readonly number[];
  readonly answer: Ok<typeof serverOps, "submit"> | TurnedAway;
  /** What its poll id was answered with, each time. */
  readonly polls: PollAnswer[];
};

/** An acknowledgement that a device got; where there are signed bytes, it says what they say. */
export type Got = { readonly acknowledgement: Acknowledgement; readonly document?: string };

/** The acknowledgements that a submission brought, oldest poll first. */
export function gotFor({ polls }: HandOver): readonly Got[] {
  return polls.filter(isComplete).flatMap(({ acknowledgements, documents }) =>
    acknowledgements.map((acknowledgement, index) => {
      const document = documents?.[index];
      const [read] = document === undefined ? [] : readAcknowledgements(document, []);
      return { acknowledgement: read?.acknowledgement ?? acknowledgement, document };
    }),
  );
}

/** The reports, by their adapter ids, that a poll refused by name. */
export function refusedIn({ polls }: HandOver): readonly string[] {
  return polls.filter(isComplete).flatMap(({ refused = [] }) => refused.map(({ report }) => report));
}

/** An acknowledgement file, as a poll would have brought what stands in it; throws `DocumentFault` where it is none. */
export function pollOfFile(file: string): Complete {
  const read = readAcknowledgements(file, []);
  return { acknowledgements: read.map(({ acknowledgement }) => acknowledgement), documents: read.map(() => file) };
}

function isComplete(answer: PollAnswer): answer is Complete {
  return "acknowledgements" in answer;
}
