import { describe, expect, it } from "vitest";
import { inProcessServer } from "../../../cli/fleet/in-process-server";
import { days } from "../../../core/time/duration";
import { parseInstant, plus } from "../../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../../cryptography/ed25519";
import { Crew } from "../../../emulator/fleet/crew";
import type { FleetPlan } from "../../../emulator/fleet/fleet-plan";

const key = signingKeyFromSeed(new Uint8Array(32).fill(1));
const plan: FleetPlan = { seed: 7, devices: 12, from: parseInstant("2021-03-29T00:00:00Z"), days: 5 };

/** The devices of a plan, in crews of so many, through all its days. */
async function live(given: FleetPlan, sizeOfCrew: number) {
  const server = inProcessServer(given.seed);
  const token = await server.token(given.from);
  const numbers = Array.from({ length: given.devices }, (_, number) => number);
  const crews = [];
  for (let first = 0; first < given.devices; first += sizeOfCrew) {
    const means = { token, routerMeans: () => ({ key, cryptography: ed25519 }) };
    crews.push(new Crew(given, numbers.slice(first, first + sizeOfCrew), means));
  }
  for (let day = 1; day <= given.days; day++) {
    const to = plus(given.from, days(day));
    for (const crew of crews) {
      let letters = crew.setOut(to);
      while (letters.length > 0) letters = crew.goOn(await server.answer(letters), to);
    }
  }
  return { figures: crews.map((crew) => crew.figures), standing: crews.flatMap((crew) => crew.standing) };
}

describe("a fleet", () => {
  it("lives the same life in one crew as in many", async () => {
    const [together, apart] = [await live(plan, 12), await live(plan, 5)];
    expect(apart.standing).toEqual(together.standing);
    expect(apart.figures.reduce((sum, { submissions }) => sum + submissions, 0)).toBe(together.figures[0]?.submissions);
  });

  it("lives another life with another seed", async () => {
    const [one, other] = [await live(plan, 12), await live({ ...plan, seed: 8 }, 12)];
    expect(one.figures).not.toEqual(other.figures);
  });

  it("trusts, reports daily and is acknowledged; nothing is refused", async () => {
    const { figures, standing } = await live(plan, 12);
    expect(standing.every(({ trusted, service }) => trusted && service === "up")).toBe(true);
    expect(figures[0]).toMatchObject({ failures: {}, answersRefused: 0, refusedCalls: 0 });
    expect(figures[0]?.trustRequests).toBeGreaterThanOrEqual(12);
    expect(figures[0]?.submissions).toBeGreaterThanOrEqual(12 * 3);
    expect(figures[0]?.submissions).toBeLessThanOrEqual(12 * 5 * 2);
  });

  it("does not arrive in one minute of the hour", async () => {
    const { figures } = await live({ ...plan, devices: 60 }, 60);
    const arrivals = figures[0]?.arrivals ?? [];
    expect(arrivals.filter((submissions) => submissions > 0).length).toBeGreaterThan(20);
  });
});
