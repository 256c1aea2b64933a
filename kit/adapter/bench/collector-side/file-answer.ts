import { together, withPayload } from "../../documents/documents";
import type { CollectorBench } from "./collector-bench";

/** What a person brings back from CSSM: its answer, or one in which a device's acknowledgement was spoiled on the way. */
export const fileAnswerPattern = "the answer back|the answer back with that of device [A-Z] spoiled";

/** Carries the collector's file to CSSM, and one file with all its answers back. */
export async function carryThereAndBack(bench: CollectorBench, text: string): Promise<void> {
  const answers = await bench.carryToCssm();
  const [, letter] = /device ([A-Z]) spoiled$/.exec(text) ?? [];
  const spoiled = letter === undefined ? undefined : bench.device(letter).sudi.serial;
  const documents = [...answers].map(([serial, document]) =>
    serial === spoiled ? withPayload(document, () => "{no acknowledgement") : document,
  );
  await bench.importFile(together(documents));
}
