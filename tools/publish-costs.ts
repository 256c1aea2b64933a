import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { costPage } from "../bench/cost/cost-page";
import { countAll } from "../bench/cost/count";
import { measureProcessor } from "../bench/cost/measure-processor";

/** Counts and measures what reports take, and writes both down with the page on costs. */
async function publish(): Promise<void> {
  const committed = { counts: await countAll(), processor: await measureProcessor() };
  const root = join(__dirname, "..");
  writeFileSync(join(root, "bench", "cost", "counts.json"), `${JSON.stringify(committed, null, 2)}\n`);
  writeFileSync(join(root, "docs", "cost.md"), costPage(committed));
}

void publish();
