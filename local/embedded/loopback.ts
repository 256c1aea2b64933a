import type { Server } from "node:http";

/** Lets a server listen on 127.0.0.1; port 0 takes a free one. Answers its URL. */
export function listenOnLoopback(server: Server, port = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error(`The server listens on ${address}.`));
      else resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}

/** Ends a server and the connections that its clients keep open. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
