import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import { closeSubject } from "../kit/adapter/subject";
import { colours } from "../kit/report/colours";
import { smokeText } from "../kit/report/smoke-text";
import type { Implementation } from "../kit/run/judge-subjects";
import { smokeSubject } from "../kit/run/smoke/smoke-subject";
import { type ExitCode, exitCode } from "./exit-code";
import { type ImplementationOptions, implementationsGiven, withImplementationOptions } from "./implementations";

type Options = ImplementationOptions & { readonly out: string };

/** `slp smoke`: in seconds, whether an implementation is wired at all, and what comes next. */
export function smokeCommand(own: readonly Implementation[]): Command {
  return withImplementationOptions(new Command("smoke"))
    .description("try the least that an implementation needs to be judged, and say what comes next")
    .option("--out <dir>", "folder of what the implementation writes on standard error", "reports/smoke")
    .action(async (options: Options) => {
      const logs = resolve(options.out);
      mkdirSync(logs, { recursive: true });
      const given = implementationsGiven(options, logs);
      process.exitCode = await smoke(given.length > 0 ? given : own);
    });
}

/** Two connected are each tried alone already. */
async function smoke(implementations: readonly Implementation[]): Promise<ExitCode> {
  let good = true;
  for (const { start } of implementations.filter(({ side }) => side !== "connected")) {
    const subject = await start();
    try {
      const results = await smokeSubject(subject);
      console.log(`${smokeText(subject.name, results, colours(process.stdout.isTTY))}\n`);
      good &&= results.every(({ outcome }) => outcome === "works");
    } finally {
      await closeSubject(subject);
    }
  }
  return good ? exitCode.good : exitCode.bad;
}
