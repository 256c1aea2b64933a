import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import * as z from "zod/mini";

/** A database whose statements are prepared once, and whose rows are read as what they are. */
export class Query {
  readonly #prepared = new Map<string, StatementSync>();
  #open = false;
  constructor(private readonly database: DatabaseSync) {}

  all<Shape extends z.ZodMiniType>(shape: Shape, sql: string, ...values: SQLInputValue[]): z.infer<Shape>[] {
    return this.#statement(sql)
      .all(...values)
      .map((row) => z.parse(shape, row));
  }

  first<Shape extends z.ZodMiniType>(
    shape: Shape,
    sql: string,
    ...values: SQLInputValue[]
  ): z.infer<Shape> | undefined {
    const row = this.#statement(sql).get(...values);
    return row === undefined ? undefined : z.parse(shape, row);
  }

  /** Answers the id of the row that was added last. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).lastInsertRowid);
  }

  /** All of it, or nothing; work inside work is one. */
  atomically<Result>(work: () => Result): Result {
    if (this.#open) return work();
    this.database.exec("BEGIN IMMEDIATE");
    this.#open = true;
    try {
      const result = work();
      this.database.exec("COMMIT");
      return result;
    } catch (error) {
      this.database.exec("ROLLBACK");
      throw error;
    } finally {
      this.#open = false;
    }
  }

  close(): void {
    this.database.close();
  }

  #statement(sql: string): StatementSync {
    const statement = this.#prepared.get(sql) ?? this.database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }
}
