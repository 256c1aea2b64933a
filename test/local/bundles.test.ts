import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { contracts } from "../../lambdas/topology";
import { bundleFunctions } from "../../local/function/bundle-functions";
import { loadFunction } from "../../local/function/load-function";

let bundles: string;
beforeAll(async () => {
  bundles = await bundleFunctions(resolve(".slp", "bundles"));
}, 60_000);

const bundle = (name: string) => join(bundles, `${name}.js`);

describe("the bundles", () => {
  it("hold every function", () => {
    expect(contracts.filter(({ name }) => !existsSync(bundle(name)))).toEqual([]);
  });

  it.each(["report-intake", "policy-evaluation", "ack-issuance", "acknowledgement-poll"])(
    "%s on the way of a report has at most 420 KB",
    (name) => {
      expect(statSync(bundle(name)).size).toBeLessThanOrEqual(420_000);
    },
  );

  it("load with an environment of their own, and say what is missing in it", () => {
    const load = () => loadFunction(bundle("report-intake"), { TABLE_NAME: "t" }, console);
    expect(load).toThrow("report-intake needs the environment variable REPORTS_QUEUE_URL");
    expect(process.env.TABLE_NAME).toBeUndefined();
  });
});
