import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { queueNames } from "../../lambdas/contract";
import { environmentOf, MissingEnvironment } from "../../lambdas/environment";
import { fillPath, paths } from "../../lambdas/paths";
import { contract as reportIntake } from "../../lambdas/report-intake/contract";
import { contract as testClock } from "../../lambdas/test-clock/contract";
import { contracts, contractsOf, queues } from "../../lambdas/topology";

describe("the topology", () => {
  it.each(contracts)("$name has a handler and a sentence about whom its failure hurts", ({ name, purpose }) => {
    expect(existsSync(join(__dirname, "../../lambdas", name, "handler.ts"))).toBe(true);
    expect(purpose).toMatch(/^[A-Z].{20,120}\.$/);
  });

  it("gives each route to one function", () => {
    const routes = contracts.flatMap(({ trigger }) => (trigger.kind === "http" ? trigger.routes : []));
    expect(new Set(routes).size).toBe(routes.length);
    expect(routes).toContain("POST /services/api/smart-accounts-and-licensing/v2/devices/reportusage");
    expect(routes).toContain("POST /services/api/smart-accounts-and-licensing/v2/accounts/poll");
  });

  it("gives each queue one function that works on it", () => {
    const worked = contracts.flatMap(({ trigger }) => (trigger.kind === "queue" ? [trigger.queue] : []));
    expect(worked.sort()).toEqual(Object.keys(queues).sort());
  });

  it("has the test clock only where the stage is for tests", () => {
    const others = new Set(contractsOf({ testClock: false }).map(({ name }) => name));
    const added = contractsOf({ testClock: true }).filter(({ name }) => !others.has(name));
    expect(added.map(({ name }) => name)).toEqual(["test-clock"]);
  });

  it("lets batches fill, but for tests as good as not at all", () => {
    const windows = (testClock: boolean) =>
      contractsOf({ testClock }).flatMap(({ trigger }) => (trigger.kind === "queue" ? [trigger.window] : []));
    expect(windows(false)).toEqual([10, 10, 30, 0, 0]);
    expect(windows(true)).toEqual([0, 0, 1, 0, 0]);
  });
});

describe("the test clock", () => {
  it("waits for every queue", () => {
    expect(testClock.grants.count).toEqual(queueNames);
    expect(testClock.environment).toHaveLength(1 + queueNames.length);
  });
});

describe("the environment", () => {
  it("gives what the contract names", () => {
    const environment = environmentOf(reportIntake, { TABLE_NAME: "t", REPORTS_QUEUE_URL: "q", EVENTS_QUEUE_URL: "e" });
    expect([environment("TABLE_NAME"), environment("REPORTS_QUEUE_URL")]).toEqual(["t", "q"]);
  });

  it("names the function and the variable that is missing", () => {
    const read = () => environmentOf(reportIntake, { TABLE_NAME: "t" });
    expect(read).toThrow(MissingEnvironment);
    expect(read).toThrow("report-intake needs the environment variable REPORTS_QUEUE_URL");
  });
});

describe("paths", () => {
  it("are filled with encoded values", () => {
    expect(fillPath(paths.policy, { domain: "example.com", virtualAccount: "a/b" })).toBe(
      "/services/api/smart-accounts-and-licensing/v1/accounts/example.com/virtual-accounts/a%2Fb/policy",
    );
  });

  it("name a parameter that has no value", () => {
    expect(() => fillPath(paths.policy, { domain: "example.com" })).toThrow("needs a value for {virtualAccount}");
  });
});
