import * as z from "zod/mini";
import type { Sudi } from "../../../core/report/sudi";
import type { Instant } from "../../../core/time/instant";
import type { Query } from "./query";

const row = z.object({ id: z.int(), document: z.string(), handed_at: z.nullable(z.int()) });
type KeptAcknowledgement = { readonly id: number; readonly document: string; readonly handed: boolean };

const kept = ({ id, document, handed_at }: z.infer<typeof row>): KeptAcknowledgement => ({
  id,
  document,
  handed: handed_at !== null,
});

/** Acknowledgement files on their way down, as they came. */
export class Acknowledgements {
  constructor(private readonly query: Query) {}

  /** Keeps a file once, by the SHA-256 of its bytes; answers its id. */
  keep(sudi: Sudi, sha256: string, document: string, errand: number | null, now: Instant): number {
    this.query.run(
      `INSERT INTO acknowledgement (pid, serial, name, document, errand, came_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET errand = coalesce(errand, excluded.errand)`,
      ...[sudi.pid, sudi.serial, sha256, document, errand, now],
    );
    const kept = this.query.first(z.object({ id: z.int() }), "SELECT id FROM acknowledgement WHERE name = ?", sha256);
    return kept?.id ?? 0;
  }

  /** Those that an errand brought, or that name a report of it. */
  of(errand: number): KeptAcknowledgement[] {
    const sql = `SELECT id, document, handed_at FROM acknowledgement
      WHERE errand = ?1 OR id IN (SELECT acknowledgement FROM report WHERE errand = ?1) ORDER BY id`;
    return this.query.all(row, sql, errand).map(kept);
  }

  /** Those that a device has not been handed yet. */
  notHandedTo({ pid, serial }: Sudi): KeptAcknowledgement[] {
    const sql = `SELECT id, document, handed_at FROM acknowledgement
      WHERE pid = ? AND serial = ? AND handed_at IS NULL ORDER BY id`;
    return this.query.all(row, sql, pid, serial).map(kept);
  }

  handed(ids: readonly number[], now: Instant): void {
    for (const id of ids) {
      this.query.run("UPDATE acknowledgement SET handed_at = coalesce(handed_at, ?) WHERE id = ?", now, id);
    }
  }
}
