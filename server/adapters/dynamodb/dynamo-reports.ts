import * as z from "zod/mini";
import { reportSpan } from "../../../core/account/report-span";
import { decodeReportPayload } from "../../../core/report/report-payload";
import { packText, unpackText } from "../../documents/packed-text";
import type { Reports, StoredReport, StoreOutcome } from "../../ports/reports";
import { instantShape, partShape, signatureShape } from "../shapes";
import { doesNotExist } from "./clauses";
import { devicePartition, reportKey, reportSortKey } from "./keys";
import type { Item, SortKeys, Table } from "./table";

const origin = z.extend(partShape, { sha256: z.string() });

const kept = z.extend(origin, {
  virtualAccount: z.string(),
  receivedAt: instantShape,
  packed: z.instanceof(Uint8Array),
  signature: signatureShape,
});

export const dynamoReports = (table: Table): Reports => ({
  async storeOnce(report) {
    const item = writeReport(report);
    if ((await table.putIf(item, doesNotExist)) === "put") return { kind: "stored" };
    return comparedWith(report, z.parse(origin, await table.get({ PK: item.PK, SK: item.SK })));
  },
  async newest(sudi, most) {
    const all: SortKeys = [reportSortKey(0), reportSortKey(Number.MAX_SAFE_INTEGER)];
    return (await table.queryBack(devicePartition(sudi), all, most)).map(readReport);
  },
});

function comparedWith({ poll, sha256 }: StoredReport, first: z.infer<typeof origin>): StoreOutcome {
  if (first.sha256 !== sha256) return { kind: "conflict", sha256: first.sha256 };
  if (first.poll === poll) return { kind: "redelivered" };
  return { kind: "known", by: { poll: first.poll, part: first.part, parts: first.parts } };
}

function readReport(item: unknown): StoredReport {
  const { packed, signature, ...rest } = z.parse(kept, item);
  const payload = unpackText(packed);
  return { ...rest, signed: { report: decodeReportPayload(payload), payload, signature } };
}

const writeReport = ({ signed, poll, part, parts, virtualAccount, sha256, receivedAt }: StoredReport): Item => ({
  ...reportKey(signed.report.sudi, signed.report.id),
  virtualAccount,
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
