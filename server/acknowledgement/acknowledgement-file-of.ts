import { joinAcknowledgementFiles } from "../../core/acknowledgement/acknowledgement-file";
import type { RefusedReport } from "../ports/acknowledgement-request";
import { type PollPorts, pollAcknowledgement } from "./poll-acknowledgement";

export type FileAnswer =
  | { readonly kind: "pending" }
  | {
      readonly kind: "complete";
      /** None where every report was refused. */
      readonly file: string | "none";
      readonly refused: readonly RefusedReport[];
    };

/** The acknowledgement file that answers a usage file of that account, for all its devices in one (TRN-5). */
export const acknowledgementFileOf =
  (ports: PollPorts) =>
  async (poll: string, virtualAccount: string): Promise<FileAnswer> => {
    const answer = await pollAcknowledgement(ports)({ poll, virtualAccount });
    if (answer.kind === "pending") return answer;
    const documents = answer.documents.map(({ document }) => document);
    const file = documents.length === 0 ? "none" : joinAcknowledgementFiles(documents);
    return { kind: "complete", file, refused: answer.refused };
  };
