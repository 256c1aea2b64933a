import { once } from "node:events";
import { Command } from "commander";
import { DirectoryInUse } from "../local/directory-lock";
import { startLocalSystem } from "../local/start-local-system";
import { exitCode } from "./exit-code";
import { parsePort } from "./parse-port";

type Options = { readonly port: number; readonly data: string; readonly testClock: boolean };

/** `slp server`: runs the licence server on this machine until it is interrupted. */
export function serverCommand(): Command {
  return new Command("server")
    .alias("serve")
    .description("run the licence server on this machine, its data on disk")
    .option("--port <number>", "port on 127.0.0.1; 0 takes a free one", parsePort, 8443)
    .option("--data <dir>", "where accounts, reports and keys are kept", ".slp/server")
    .option("--test-clock", "let tests set the clock and rehearse crashes", false)
    .action((options: Options, command: Command) =>
      serve(options).catch((error: unknown) => {
        const message = startFailure(error, options);
        if (message === undefined) throw error;
        command.error(`error: ${message}`, { exitCode: exitCode.usage });
      }),
    );
}

async function serve({ port, data, testClock }: Options): Promise<void> {
  const system = await startLocalSystem({
    directory: data,
    port,
    testClock,
    tellFault: (functionName, fault) => console.error(`${functionName}:`, fault),
  });
  console.log(greeting(system.url, data));
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  console.log("ending; what waits in queues goes on at the next start");
  await system.close();
}

const greeting = (url: string, data: string): string => `licence server  ${url}
data            ${data}

In another terminal, a smart account and a token that brings routers into it:
  export SLP_SERVER=${url}
  slp account create example.com Voice
  slp token create --account example.com --virtual-account Voice

docs/walk-through.md goes on from there. Ctrl-C ends it.`;

/** What a person can do about a start that failed; nothing for a fault of ours. */
function startFailure(error: unknown, { port }: Options): string | undefined {
  if (error instanceof DirectoryInUse) return error.message;
  if (!(error instanceof Error && "code" in error)) return undefined;
  if (error.code === "EADDRINUSE") return `the port ${port} is taken: end what listens there, or give another --port`;
  if (error.code === "EACCES") return `this may not be used by you: ${error.message}`;
  return undefined;
}
