import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

const schema = `
  CREATE TABLE IF NOT EXISTS errand (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL, way TEXT NOT NULL, pid TEXT NOT NULL, serial TEXT NOT NULL,
    name TEXT NOT NULL UNIQUE, body TEXT NOT NULL, came_at INTEGER NOT NULL,
    state TEXT NOT NULL, poll TEXT, tries INTEGER NOT NULL, sent INTEGER NOT NULL, due_at INTEGER NOT NULL,
    answer TEXT, replaced_by INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS errand_due ON errand (due_at) WHERE state IN ('waiting', 'taken');
  CREATE TABLE IF NOT EXISTS report (
    errand INTEGER NOT NULL, pid TEXT NOT NULL, serial TEXT NOT NULL, report_id INTEGER NOT NULL, sha256 TEXT NOT NULL,
    text TEXT NOT NULL, acknowledgement INTEGER, refusal TEXT
  ) STRICT;
  CREATE INDEX IF NOT EXISTS report_of_errand ON report (errand);
  CREATE INDEX IF NOT EXISTS report_of_device ON report (pid, serial, report_id);
  CREATE TABLE IF NOT EXISTS acknowledgement (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pid TEXT NOT NULL, serial TEXT NOT NULL, name TEXT NOT NULL UNIQUE, document TEXT NOT NULL,
    errand INTEGER, came_at INTEGER NOT NULL, handed_at INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS acknowledgement_of_errand ON acknowledgement (errand);
  CREATE INDEX IF NOT EXISTS acknowledgement_to_hand ON acknowledgement (pid, serial) WHERE handed_at IS NULL;
  CREATE TABLE IF NOT EXISTS token (name TEXT PRIMARY KEY, expires_at INTEGER NOT NULL, uses INTEGER) STRICT;
  CREATE TABLE IF NOT EXISTS log (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, severity INTEGER NOT NULL, mnemonic TEXT NOT NULL, text TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`;

/**
 * Opens the database of a collector, or makes it: a file that several processes may use at once, or `:memory:`. What was
 * written stays written whenever the process ends, and when the machine does.
 */
export function openDatabase(path: string): DatabaseSync {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec("PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
  database.exec(schema);
  return database;
}
