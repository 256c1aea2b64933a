import { once } from "node:events";
import { type AuthContext, type Connection, Server } from "ssh2";
import type { Session } from "../cli/session";
import { areRight, type Credentials } from "./credentials";
import { serveChannels } from "./serve-channels";

/** What is served: sessions at one router, for whoever knows the password. */
export interface SshSetup {
  readonly hostKey: string;
  readonly credentials: Credentials;
  /** On 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** A session at the prompt, or one that begins in privileged EXEC, for a command that comes with the connection. */
  readonly openSession: (mode: "user" | "privileged") => Session;
}

export interface SshService {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const mostAttempts = 3;

/** Serves a router over SSH on 127.0.0.1; rejects where the port is taken. */
export async function serveSsh({ hostKey, credentials, port, openSession }: SshSetup): Promise<SshService> {
  const connections = new Set<Connection>();
  const server = new Server({ hostKeys: [hostKey], ident: "slp-kit" }, (connection) => {
    connections.add(connection);
    connection.on("close", () => connections.delete(connection));
    // A client that breaks off in mid-sentence is no fault of the router's.
    connection.on("error", () => connection.end());
    connection.on("authentication", gate(credentials, connection));
    connection.on("session", (accept) => serveChannels(accept(), openSession));
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const connection of connections) connection.end();
      await closed;
    },
  };
}

/** Asks for a password, and hangs up after three wrong ones. */
function gate(credentials: Credentials, connection: Connection): (context: AuthContext) => void {
  let attempts = 0;
  return (context) => {
    if (context.method !== "password") return context.reject(["password"]);
    if (areRight(credentials, { user: context.username, password: context.password })) return context.accept();
    attempts++;
    if (attempts >= mostAttempts) connection.end();
    else context.reject(["password"]);
  };
}
