import { readAcknowledgements } from "../../../documents/documents";
import { Deviation, Undecided } from "../../outcome";
import { type Got, gotFor, type HandOver } from "../hand-over";
import type { KitDevice } from "../kit-device";
import { fateOf } from "./fates";
import { type HandOvers, handOversOf } from "./hand-overs";

type SigningBench = HandOvers & { readonly declaration: { needs(capability: "documents"): void } };

/** Each of the reports stands in so many acknowledgements, however often they were fetched. */
export function expectAcknowledgements(
  bench: HandOvers,
  device: KitDevice,
  numbers: readonly number[],
  count: number,
): void {
  const got = handOversOf(bench, device).flatMap(gotFor);
  for (const number of numbers) {
    const serials = new Set(naming(got, device.reportId(number)).map(({ acknowledgement }) => acknowledgement.serial));
    if (serials.size !== count) {
      const observed = [...serials].join(", ") || "none";
      throw new Deviation(`report ${number} of device ${device.letter} in ${count} acknowledgements`, observed);
    }
  }
}

/** What reports were answered with when they came again: the same acknowledgement, another one, none, or their refusal. */
export function answerToRepetition(bench: HandOvers, device: KitDevice, numbers: readonly number[]): string {
  const answers = new Set(numbers.map((number) => answerToOne(bench, device, number)));
  return [...answers].join(", ");
}

/** Every acknowledgement that the device got is for it, and signed under the keys that it got with its trust. */
export function expectSignedUnderTrust(bench: SigningBench, device: KitDevice): void {
  bench.declaration.needs("documents");
  const keys = device.trust?.issuerKeys ?? [];
  const documents = handOversOf(bench, device).flatMap(gotFor).map(documentOf);
  if (documents.length === 0) throw new Undecided("untested", `device ${device.letter} got no acknowledgement`);
  for (const { chain, acknowledgement } of documents.flatMap((document) => readAcknowledgements(document, keys))) {
    if (chain !== "valid") throw new Deviation("a valid signature under the keys of the trust", chain);
    if (acknowledgement.sudi.serial !== device.sudi.serial) {
      throw new Deviation(`an acknowledgement for ${device.sudi.serial}`, `one for ${acknowledgement.sudi.serial}`);
    }
  }
}

/** The policy that came with the device's last acknowledgement. */
export function lastAcknowledged(bench: HandOvers, device: KitDevice): Got | undefined {
  return handOversOf(bench, device).flatMap(gotFor).at(-1);
}

function answerToOne(bench: HandOvers, device: KitDevice, number: number): string {
  if (fateOf(bench, device, number) === "refused by name") return "refused by name";
  const [first, again] = handOversOf(bench, device, number)
    .slice(-2)
    .map((one) => bytesNaming(one, device.reportId(number)));
  if (again === undefined || again === "") return "no acknowledgement";
  return again === first ? "the same acknowledgement" : "another acknowledgement";
}

const naming = (got: readonly Got[], id: string): readonly Got[] =>
  got.filter(({ acknowledgement }) => acknowledgement.of.includes(id));

function bytesNaming(handOver: HandOver, id: string): string {
  const bytes = naming(gotFor(handOver), id).map(({ acknowledgement, document }) => document ?? acknowledgement.serial);
  return [...new Set(bytes)].sort().join(" ");
}

function documentOf({ document }: Got): string {
  if (document === undefined) throw new Deviation("an acknowledgement in signed bytes", "one without");
  return document;
}
