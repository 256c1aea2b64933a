import { Deviation, Undecided } from "../bench/outcome";
import type { Carrier } from "../carrier/carrier";
import { AdapterFault, AdapterRefusal } from "../carrier/faults";
import { DocumentFault } from "../documents/document-fault";

/** What an adapter can do to a story: it behaves in another way, or answers what nobody can go on with. */
const endings = [Deviation, Undecided, AdapterFault, AdapterRefusal, DocumentFault];

/** Plays a story; why it ended before its end, in words, where it did. */
export async function endingOf(
  story: (carrier: Carrier) => Promise<void>,
  carrier: Carrier,
): Promise<string | undefined> {
  try {
    await story(carrier);
    return undefined;
  } catch (fault) {
    if (fault instanceof Error && endings.some((ending) => fault instanceof ending)) return fault.message;
    throw fault;
  }
}
