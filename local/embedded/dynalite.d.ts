declare module "dynalite" {
  import type { Server } from "node:http";

  /** An HTTP server that speaks the DynamoDB API, not listening yet; without `path` it keeps its data in memory. */
  function dynalite(options: {
    readonly path?: string;
    readonly createTableMs?: number;
    readonly deleteTableMs?: number;
    readonly updateTableMs?: number;
  }): Server;
  export = dynalite;
}
