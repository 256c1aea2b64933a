import * as z from "zod/mini";
import { packText, unpackText } from "../../documents/packed-text";
import type { Acknowledgements, IssuedPart } from "../../ports/acknowledgements";
import { earlierShape, instantShape, refusedShape, sudiShape } from "../shapes";
import { doesNotExist } from "./clauses";
import { acknowledgementKey, acknowledgementPartition, partOfKey } from "./keys";
import type { Item, Table } from "./table";

const shape = z.object({
  PK: z.string(),
  SK: z.string(),
  virtualAccount: z.string(),
  issuedAt: instantShape,
  packed: z.instanceof(Uint8Array),
});
const contents = z.object({
  documents: z.array(z.object({ sudi: sudiShape, document: z.string() })),
  earlier: z.array(earlierShape),
  refused: z.array(refusedShape),
});

export const dynamoAcknowledgements = (table: Table): Acknowledgements => ({
  async storeOnce(part) {
    return (await table.putIf(writePart(part), doesNotExist)) === "put" ? "stored" : "exists";
  },
  async findPoll(poll) {
    const parts = (await table.query(acknowledgementPartition(poll))).map(readPart);
    return parts.sort((one, other) => one.part - other.part);
  },
  async findParts(parts) {
    const keys = new Map(parts.map(acknowledgementKey).map((key) => [`${key.PK} ${key.SK}`, key]));
    return (await table.getAll([...keys.values()])).map(readPart);
  },
});

/** Nothing stands twice: the answer to one report takes one write unit, which is 1 KB. */
const writePart = ({ poll, part, parts, virtualAccount, issuedAt, documents, earlier, refused }: IssuedPart): Item => ({
  ...acknowledgementKey({ poll, part, parts }),
  virtualAccount,
  issuedAt,
  packed: packText(JSON.stringify({ documents, earlier, refused })),
});

function readPart(item: unknown): IssuedPart {
  const { PK, SK, virtualAccount, issuedAt, packed } = z.parse(shape, item);
  return { ...partOfKey({ PK, SK }), virtualAccount, issuedAt, ...z.parse(contents, JSON.parse(unpackText(packed))) };
}
