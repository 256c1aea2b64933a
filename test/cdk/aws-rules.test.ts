import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { acknowledgedRules } from "../../cdk/constructs/findings";
import { LicenceServerStack } from "../../cdk/stacks/licence-server-stack";
import { stageOf } from "../../cdk/stage";

const outdir = mkdtempSync(join(tmpdir(), "slp-aws-rules-"));
afterAll(() => rmSync(outdir, { recursive: true }));

const reportShape = z.object({
  pluginReports: z.array(
    z.object({ violations: z.array(z.object({ ruleName: z.string(), severity: z.string() })).default([]) }),
  ),
});

/** What AWS's published rules find in a stage, each rule once: `severity rule`. */
function findingsOf(stage: string): readonly string[] {
  const app = new App({ context: { "aws:cdk:bundling-stacks": [], stage }, outdir: join(outdir, stage) });
  new LicenceServerStack(app, "test", { stage: stageOf(app.node) });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  app.synth();
  const report: unknown = JSON.parse(readFileSync(join(outdir, stage, "validation-report.json"), "utf8"));
  const violations = reportShape.parse(report).pluginReports.flatMap((plugin) => plugin.violations);
  return [...new Set(violations.map(({ ruleName, severity }) => `${severity} ${ruleName}`))];
}

describe("AWS's rules for solutions and for what has no servers", () => {
  it.each(["dev", "prod"])("find no error in stage %s, and of warnings only that nothing is traced", (stage) => {
    expect(findingsOf(stage)).toEqual(["warning Serverless-LambdaTracing"]);
  });

  it("are excepted from in five cases", () => {
    expect(acknowledgedRules).toHaveLength(5);
  });
});
