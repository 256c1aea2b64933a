import { Acknowledgements } from "./acknowledgements";
import { Errands } from "./errands";
import { Notes } from "./notes";
import { openDatabase } from "./open-database";
import { Query } from "./query";

/** All that a collector knows: whatever ends its process, this is what it goes on from. */
export class CollectorStore {
  readonly errands: Errands;
  readonly acknowledgements: Acknowledgements;
  readonly notes: Notes;
  readonly query: Query;

  /** Opens the file at `path`, or a database in memory with `:memory:`. */
  constructor(path: string) {
    this.query = new Query(openDatabase(path));
    this.errands = new Errands(this.query);
    this.acknowledgements = new Acknowledgements(this.query);
    this.notes = new Notes(this.query);
  }

  atomically<Result>(work: () => Result): Result {
    return this.query.atomically(work);
  }

  close(): void {
    this.query.close();
  }
}
