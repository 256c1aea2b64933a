import { onTheWire, readable } from "../../instant";
import { clockInstant, type Moment } from "../../moment";
import { Deviation } from "../../outcome";
import type { Span } from "../../span";
import type { Ledger } from "../ledger";
import { licenceTagOf } from "../licence-text";

const anHour = 3_600;

/** The usage history of a virtual account has this number for every hour of a span. */
export async function expectHistory(
  ledger: Ledger,
  virtualAccount: string,
  count: number,
  licence: string,
  span: Span,
): Promise<void> {
  ledger.declaration.needs("history");
  const [begin, end] = [inStory(ledger, span.from), inStory(ledger, span.to)];
  const asked = { virtualAccount, tag: licenceTagOf(licence), from: onTheWire(begin), to: onTheWire(end) };
  const history = await ledger.server.call("history", asked);
  if (!("rows" in history)) throw new Deviation(`a usage history of ${virtualAccount}`, "not found");
  const told = new Map(history.rows.map(({ hour, inUse }) => [hour, inUse]));
  for (let hour = begin; hour < end; hour += anHour) {
    const inUse = told.get(onTheWire(hour));
    if (inUse !== count) {
      throw new Deviation(`${count} ${licence} in the hour from ${readable(hour)}`, String(inUse ?? "nothing"));
    }
  }
}

function inStory(ledger: Ledger, moment: Moment | undefined): number {
  const at = moment && clockInstant(moment, ledger.start);
  if (at === undefined) throw new RangeError("A usage history is asked for from one time to another.");
  return at;
}
