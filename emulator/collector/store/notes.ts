import * as z from "zod/mini";
import { type Instant, instant } from "../../../core/time/instant";
import type { OnPremToken } from "../token-standing";
import type { Query } from "./query";

/** Something worth knowing, in the form of a system message. */
export interface LogEntry {
  readonly at: Instant;
  readonly severity: number;
  readonly mnemonic: string;
  readonly text: string;
}

const mostKept = 1_000;
const logRow = z.object({ at: z.int(), severity: z.int(), mnemonic: z.string(), text: z.string() });
const tokenRow = z.object({ expires_at: z.int(), uses: z.nullable(z.int()) });
const factRow = z.object({ value: z.string() });

/** What a collector keeps beside its errands: its log, its own tokens by their SHA-256, single facts. */
export class Notes {
  constructor(private readonly query: Query) {}

  log({ at, severity, mnemonic, text }: LogEntry): void {
    const id = this.query.run(
      "INSERT INTO log (at, severity, mnemonic, text) VALUES (?, ?, ?, ?)",
      ...[at, severity, mnemonic, text],
    );
    this.query.run("DELETE FROM log WHERE id <= ?", id - mostKept);
  }

  /** The last entries, oldest first. */
  entries(): LogEntry[] {
    const rows = this.query.all(logRow, "SELECT at, severity, mnemonic, text FROM log ORDER BY id");
    return rows.map((row) => ({ ...row, at: instant(row.at) }));
  }

  keepToken(sha256: string, { expiresAt, uses }: OnPremToken): void {
    const left = uses === "unlimited" ? null : uses;
    this.query.run("INSERT INTO token (name, expires_at, uses) VALUES (?, ?, ?)", sha256, expiresAt, left);
  }

  token(sha256: string): OnPremToken | "unknown" {
    const row = this.query.first(tokenRow, "SELECT expires_at, uses FROM token WHERE name = ?", sha256);
    return row ? { expiresAt: instant(row.expires_at), uses: row.uses ?? "unlimited" } : "unknown";
  }

  useToken(sha256: string): void {
    this.query.run("UPDATE token SET uses = uses - 1 WHERE name = ? AND uses > 0", sha256);
  }

  fact(name: string): string | undefined {
    return this.query.first(factRow, "SELECT value FROM fact WHERE name = ?", name)?.value;
  }

  setFact(name: string, value: string | undefined): void {
    if (value === undefined) this.query.run("DELETE FROM fact WHERE name = ?", name);
    else this.query.run("INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)", name, value);
  }
}
