import * as z from "zod/mini";
import { reportSpan } from "../../../core/account/report-span";
import { packText } from "../../documents/packed-text";
import type { Reports, StoredReport, StoreOutcome } from "../../ports/reports";
import { partShape } from "../shapes";
import { doesNotExist } from "./clauses";
import { reportKey } from "./keys";
import type { Item, Table } from "./table";

const origin = z.extend(partShape, { sha256: z.string() });

export const dynamoReports = (table: Table): Reports => ({
  async storeOnce(report) {
    const item = writeReport(report);
    if ((await table.putIf(item, doesNotExist)) === "put") return { kind: "stored" };
    return comparedWith(report, z.parse(origin, await table.get({ PK: item.PK, SK: item.SK })));
  },
});

function comparedWith({ poll, sha256 }: StoredReport, first: z.infer<typeof origin>): StoreOutcome {
  if (first.sha256 !== sha256) return { kind: "conflict", sha256: first.sha256 };
  if (first.poll === poll) return { kind: "redelivered" };
  return { kind: "known", by: { poll: first.poll, part: first.part, parts: first.parts } };
}

const writeReport = ({ signed, poll, part, parts, sha256, receivedAt }: StoredReport): Item => ({
  ...reportKey(signed.report.sudi, signed.report.id),
  sha256,
  poll,
  part,
  parts,
  tag: signed.report.tag,
  ...reportSpan(signed.report),
  receivedAt,
  packed: packText(signed.payload),
  signature: signed.signature,
});
