import { once } from "node:events";
import dynalite from "dynalite";
import { type Database, describeTable } from "./describe-table";

async function startDynalite(): Promise<Database> {
  const server = dynalite({ createTableMs: 0 }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`dynalite listens on ${address}`);
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

describeTable("dynalite", startDynalite);
