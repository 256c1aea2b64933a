import { Writable } from "node:stream";
import {
  type IRunConfiguration,
  type IRunEnvironment,
  loadConfiguration,
  type runCucumber,
} from "@cucumber/cucumber/api";
import type { FeatureSet } from "./feature-set";

/** One message of a Cucumber run. */
export type Envelope = Parameters<NonNullable<Parameters<typeof runCucumber>[2]>>[0];

/** What of a feature set is run: paths or `path:line`, a tag expression, and the file that the HTML report goes to. */
export type Choice = {
  readonly paths: readonly string[];
  readonly tags: string;
  readonly html?: string;
  readonly dryRun?: boolean;
};

/** Cucumber's own form of a choice; no configuration file is read, and nothing is published. */
export async function cucumberConfiguration({ root }: FeatureSet, choice: Choice): Promise<IRunConfiguration> {
  const { runConfiguration } = await loadConfiguration(
    {
      file: false,
      provided: {
        paths: [...choice.paths],
        tags: choice.tags,
        dryRun: choice.dryRun ?? false,
        format: ["rerun", ...(choice.html === undefined ? [] : [`html:${JSON.stringify(choice.html)}`])],
      },
    },
    { cwd: root },
  );
  return runConfiguration;
}

/** The surroundings of a run: its root, and silence on standard output, which belongs to the kit's summary. */
export function quietly({ root }: FeatureSet): IRunEnvironment {
  return { cwd: root, stdout: new Writable({ write: (_chunk, _encoding, done) => done() }) };
}
