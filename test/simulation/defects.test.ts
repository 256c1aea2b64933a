import { describe, expect, it } from "vitest";
import { defects } from "../../simulation/defects";
import { planOf, simulate } from "../../simulation/simulate";

/** So many stories are told of each defect; the server itself holds in all of them. */
const stories = 80;

async function firstBreach(defect: (typeof defects)[string]): Promise<string> {
  for (let seed = 1; seed <= stories; seed++) {
    const [breach] = (await simulate(planOf(seed, defect))).breaches;
    if (breach !== undefined) return breach;
  }
  return "nothing";
}

describe("the simulation notices when", { timeout: 120_000 }, () => {
  it.each(Object.entries(defects))("%s", async (_, defect) => {
    expect(await firstBreach(defect)).not.toBe("nothing");
  });
});
