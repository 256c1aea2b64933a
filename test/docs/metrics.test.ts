import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { measures } from "../../server/ports/metrics";

it("the page names every metric with its unit and what it is told apart by", () => {
  const page = readFileSync(resolve(__dirname, "../../docs/metrics.md"), "utf8");
  const rows = [...page.matchAll(/^\| `(slp_\w+)` \| (\w+) \| (?:`(\w+)`)? ?\|/gm)];
  const named = rows.map(([, name, unit, label]) => ({ name, unit, labels: label ? [label] : [] }));
  expect(named).toEqual(
    Object.entries(measures).map(([name, { unit, labels }]) => ({
      name,
      unit: unit.toLowerCase(),
      labels: [...labels],
    })),
  );
});
