import * as z from "zod/mini";
import type { Sudi } from "../../../core/report/sudi";
import { type Instant, instant } from "../../../core/time/instant";
import type { ErrandState, RefusedReport, Way } from "../errand";
import type { Query } from "./query";

/** A report of an errand: its id, the SHA-256 of its payload, and its text between the marks of the envelope. */
export interface KeptReport {
  readonly sudi: Sudi;
  readonly reportId: number;
  readonly sha256: string;
  readonly text: string;
}

/** Something that a device gave the collector for CSSM. */
export interface NewErrand {
  readonly kind: "report" | "trust";
  readonly way: Way;
  readonly sudi: Sudi;
  /** What makes it the same when it comes again. */
  readonly name: string;
  readonly body: string;
  readonly reports: readonly KeptReport[];
}

const errandRow = z.object({
  id: z.int(),
  kind: z.enum(["report", "trust"]),
  pid: z.string(),
  serial: z.string(),
  body: z.string(),
  state: z.enum(["waiting", "taken", "settled", "refused", "replaced"]),
  poll: z.nullable(z.string()),
  tries: z.int(),
  sent: z.int(),
  answer: z.nullable(z.string()),
  replaced_by: z.nullable(z.int()),
});
export type KeptErrand = z.infer<typeof errandRow>;

const columns = "id, kind, pid, serial, body, state, poll, tries, sent, answer, replaced_by";
const number = z.object({ number: z.int() });

/** What is to be got done at CSSM, and how far it is. */
export class Errands {
  constructor(private readonly query: Query) {}

  named(name: string): KeptErrand | undefined {
    return this.query.first(errandRow, `SELECT ${columns} FROM errand WHERE name = ?`, name);
  }

  find(id: number): KeptErrand | undefined {
    return this.query.first(errandRow, `SELECT ${columns} FROM errand WHERE id = ?`, id);
  }

  /** Adds an errand that is due at once; answers its id. */
  add({ kind, way, sudi, name, body, reports }: NewErrand, now: Instant): number {
    const id = this.query.run(
      `INSERT INTO errand (kind, way, pid, serial, name, body, came_at, state, tries, sent, due_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0, ?)`,
      ...[kind, way, sudi.pid, sudi.serial, name, body, now, now],
    );
    for (const { sudi, reportId, sha256, text } of reports) {
      this.query.run(
        "INSERT INTO report (errand, pid, serial, report_id, sha256, text) VALUES (?, ?, ?, ?, ?, ?)",
        ...[id, sudi.pid, sudi.serial, reportId, sha256, text],
      );
    }
    return id;
  }

  /** Lets this errand stand for the waiting ones of which it holds every report. */
  replaceEarlier(id: number): void {
    this.query.run(
      `UPDATE errand SET state = 'replaced', replaced_by = ?1
       WHERE state = 'waiting' AND id IN (
         SELECT other.errand FROM report AS mine JOIN report AS other USING (pid, serial, report_id)
         WHERE mine.errand = ?1 AND other.errand <> ?1)
       AND NOT EXISTS (
         SELECT 1 FROM report AS earlier WHERE earlier.errand = errand.id AND NOT EXISTS (
           SELECT 1 FROM report AS mine WHERE mine.errand = ?1 AND mine.pid = earlier.pid AND mine.serial = earlier.serial
             AND mine.report_id = earlier.report_id AND mine.sha256 = earlier.sha256))`,
      id,
    );
  }

  /** The errands that are due, the longest waiting first. */
  due(now: Instant, most: number): KeptErrand[] {
    return this.query.all(
      errandRow,
      `SELECT ${columns} FROM errand WHERE state IN ('waiting', 'taken') AND due_at <= ? ORDER BY due_at, id LIMIT ?`,
      ...[now, most],
    );
  }

  nextDueAt(): Instant | "never" {
    const sql = "SELECT min(due_at) AS at FROM errand WHERE state IN ('waiting', 'taken')";
    const at = this.query.first(z.object({ at: z.nullable(z.int()) }), sql)?.at ?? null;
    return at === null ? "never" : instant(at);
  }

  /** Everything that is to be handed over or asked for is due now. */
  allDue(now: Instant): void {
    this.query.run("UPDATE errand SET due_at = ?1, tries = 0 WHERE state IN ('waiting', 'taken') AND due_at > ?1", now);
  }

  /** It is being sent; unless an answer comes it is due again then. */
  sending(id: number, dueAgainAt: Instant): void {
    this.query.run("UPDATE errand SET tries = tries + 1, sent = sent + 1, due_at = ? WHERE id = ?", dueAgainAt, id);
  }

  /** It has come to this; what is due is due then. */
  move(
    id: number,
    state: ErrandState,
    at: Instant,
    given: { readonly poll?: string; readonly answer?: string } = {},
  ): void {
    this.query.run(
      "UPDATE errand SET state = ?, tries = 0, due_at = ?, poll = ?, answer = ? WHERE id = ?",
      ...[state, at, given.poll ?? null, given.answer ?? null, id],
    );
  }

  /** Notes which acknowledgement names a report, by its id and its bytes; answers the errands that it was open in. */
  acknowledged({ pid, serial }: Sudi, reportId: number, sha256: string, acknowledgement: number): number[] {
    return this.query
      .all(
        number,
        `UPDATE report SET acknowledgement = ?, refusal = NULL
         WHERE pid = ? AND serial = ? AND report_id = ? AND sha256 = ? AND acknowledgement IS NULL RETURNING errand AS number`,
        ...[acknowledgement, pid, serial, reportId, sha256],
      )
      .map((row) => row.number);
  }

  refuse(id: number, { reportId, message }: RefusedReport): void {
    this.query.run("UPDATE report SET refusal = ? WHERE errand = ? AND report_id = ?", message, id, reportId);
  }

  /** How many reports of an errand are neither acknowledged nor refused. */
  open(id: number): number {
    const sql =
      "SELECT count(*) AS number FROM report WHERE errand = ? AND acknowledgement IS NULL AND refusal IS NULL";
    return this.query.first(number, sql, id)?.number ?? 0;
  }

  refusedIn(id: number): RefusedReport[] {
    const row = z.object({ reportId: z.int(), message: z.string() });
    const sql = "SELECT report_id AS reportId, refusal AS message FROM report WHERE errand = ? AND refusal IS NOT NULL";
    return this.query.all(row, sql, id);
  }

  /** The texts of all reports that wait for an acknowledgement, each once, the oldest first. */
  textsToAcknowledge(): string[] {
    const sql = `SELECT report.text AS text FROM report JOIN errand ON errand.id = report.errand
      WHERE errand.state IN ('waiting', 'taken') AND acknowledgement IS NULL AND refusal IS NULL
      GROUP BY report.pid, report.serial, report_id, sha256 ORDER BY min(report.rowid)`;
    return this.query.all(z.object({ text: z.string() }), sql).map(({ text }) => text);
  }

  /** The ids of reports in errands of these states, each once. */
  reportIds(states: readonly ErrandState[]): number[] {
    const sql = `SELECT DISTINCT report_id AS number FROM report JOIN errand ON errand.id = report.errand
      WHERE errand.state IN (${states.map(() => "?").join(", ")}) ORDER BY report.rowid`;
    return this.query.all(number, sql, ...states).map((row) => row.number);
  }

  /** Forgets the errands in a state that nothing is kept for. */
  forget(id: number): void {
    this.query.run("DELETE FROM report WHERE errand = ?", id);
    this.query.run("DELETE FROM errand WHERE id = ?", id);
  }

  /** Forgets what came before an instant and is over, with the acknowledgements that were handed down before it. */
  forgetBefore(instant: Instant): void {
    const old = "SELECT id FROM errand WHERE state IN ('settled', 'refused', 'replaced') AND came_at < ?1";
    this.query.run("DELETE FROM acknowledgement WHERE handed_at < ?1", instant);
    this.query.run(`DELETE FROM report WHERE errand IN (${old})`, instant);
    this.query.run(`DELETE FROM errand WHERE id IN (${old})`, instant);
  }

  unsettled(): KeptErrand[] {
    return this.query.all(errandRow, `SELECT ${columns} FROM errand WHERE state IN ('waiting', 'taken') ORDER BY id`);
  }
}
