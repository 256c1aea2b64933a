import { readAcknowledgementBundle } from "../../core/acknowledgement/acknowledgement-bundle";
import { DocumentError } from "../../core/document/document-error";
import { writeBundle } from "../../core/report/report-bundle";
import type { Instant } from "../../core/time/instant";
import { type Desk, note } from "./desk";
import { keepEntry } from "./settle";

/** How many reports or acknowledgements of a file were taken, and what could not be, in sentences. */
export interface FileTaken {
  readonly taken: number;
  readonly rotten: readonly string[];
}

/** Everything that waits for an acknowledgement as files for CSSM, none with more than so many characters of reports (TRN-6). */
export function usageFiles({ store, rules }: Desk, most: number): readonly string[] {
  const files: string[][] = [[]];
  let room = most;
  for (const text of store.errands.textsToAcknowledge()) {
    if (text.length > room && files.at(-1)?.length !== 0) {
      files.push([]);
      room = most;
    }
    files.at(-1)?.push(text);
    room -= text.length;
  }
  return files.filter((texts) => texts.length > 0).map((texts) => rules.asHandedUp(writeBundle(texts)));
}

/** Takes an acknowledgement file of CSSM; acknowledgements that cannot be read are named, the others go their way (TRN-6). */
export function takeAcknowledgementFile(desk: Desk, file: string, now: Instant): FileTaken {
  try {
    const entries = readAcknowledgementBundle(file);
    const rotten = entries.flatMap((entry) => (entry.kind === "unreadable" ? [entry.reason] : []));
    return desk.store.atomically(() => {
      for (const reason of rotten) note(desk, now, 4, "ACKNOWLEDGEMENT_UNREADABLE", reason);
      return { taken: entries.filter((entry) => keepEntry(desk, entry, now)).length, rotten };
    });
  } catch (error) {
    if (error instanceof DocumentError) return { taken: 0, rotten: [error.message] };
    throw error;
  }
}
