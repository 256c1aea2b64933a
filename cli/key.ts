import { Command } from "commander";
import { paths } from "../lambdas/paths";
import { clientOf, type ServerOptions, type Terminal, tellAnswer, withServerOptions } from "./account-options";
import type { ExitCode } from "./exit-code";
import { parseCount } from "./parse-count";

export type RotateOptions = ServerOptions & { readonly overlapDays?: number };

/** `slp key`: the root keys of a licence server, for its operator. */
export function keyCommand(terminal: Terminal = console): Command {
  const list = withServerOptions(new Command("list"))
    .description("every root key, and which one certifies")
    .action(async (options: ServerOptions) => {
      process.exitCode = await listKeys(options, terminal);
    });
  const rotate = withServerOptions(new Command("rotate"))
    .description("announce the next root key; it certifies when devices had time to learn of it")
    .option("--overlap-days <number>", "how long devices are told before; 100 without it", parseCount)
    .action(async (options: RotateOptions) => {
      process.exitCode = await rotateKey(options, terminal);
    });
  const revoke = withServerOptions(new Command("revoke"))
    .description("end a root key at once; a device that knows no other has to be trusted again")
    .argument("<key>", "its id")
    .action(async (key: string, options: ServerOptions) => {
      process.exitCode = await revokeKey(key, options, terminal);
    });
  return new Command("key").description("root keys").addCommand(list).addCommand(rotate).addCommand(revoke);
}

/** Prints the root keys, one a line. */
export function listKeys(options: ServerOptions, terminal: Terminal): Promise<ExitCode> {
  return tellAnswer(options, terminal, clientOf(options).ask(`GET ${paths.rootKeys}`, { place: {} }), ({ keys }) =>
    keys.map(
      ({ key, standing, signsFrom, revokedAt }) =>
        `${key}  ${standing.padEnd(9)}  ${revokedAt === null ? `from ${signsFrom ?? "the beginning"}` : `at ${revokedAt}`}`,
    ),
  );
}

/** Announces the next root key and prints from when on it certifies. */
export function rotateKey(options: RotateOptions, terminal: Terminal): Promise<ExitCode> {
  const asked = { place: {}, body: { overlapDays: options.overlapDays } };
  return tellAnswer(
    options,
    terminal,
    clientOf(options).ask(`POST ${paths.rotateRootKey}`, asked),
    ({ key, signsFrom }) => [`${key} is announced; it certifies from ${signsFrom} on`],
  );
}

/** Ends a root key. */
export function revokeKey(key: string, options: ServerOptions, terminal: Terminal): Promise<ExitCode> {
  const asked = { place: {}, body: { key } };
  return tellAnswer(options, terminal, clientOf(options).ask(`POST ${paths.revokeRootKey}`, asked), ({ revokedAt }) => [
    `${key} is revoked since ${revokedAt}`,
  ]);
}
