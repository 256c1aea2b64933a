import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAcknowledgementFile } from "../../core/acknowledgement/acknowledgement-file";
import type { SignedReport } from "../../core/report/rum-report";
import { parseInstant } from "../../core/time/instant";
import type { MemoryPorts } from "../../server/adapters/memory/memory-ports";
import type { IssuedPart } from "../../server/ports/acknowledgements";
import { usageHistory } from "../../server/usage/usage-history";
import { instanceOf } from "../contracts/describe-product-instances";
import { type Crash, CrashWorld, nameOf, sha256Of } from "./crash-world";
import { otherKey, otherRouter, report, router, routerKey } from "./story";

/** Two devices with three reports each, an hour apart, and of each report two versions that contradict each other. */
const pool: readonly SignedReport[] = [
  { sudi: router, key: routerKey },
  { sudi: otherRouter, key: otherKey },
].flatMap((device) =>
  [1, 2, 3].flatMap((id) =>
    [10 * id, 10 * id + 1].map((value) =>
      report(id, { ...device, value, from: `2021-03-29T0${id}:00:00Z`, to: `2021-03-29T0${id + 1}:00:00Z` }),
    ),
  ),
);
const shas = new Map(pool.map((signed) => [sha256Of(signed), signed]));

const crash: fc.Arbitrary<Crash | undefined> = fc.option(
  fc.record({ call: fc.integer({ min: 1, max: 6 }), when: fc.constantFrom("before", "after"), dead: fc.boolean() }),
  { nil: undefined, freq: 2 },
);
const picks = fc.array(fc.nat(20), { minLength: 1, maxLength: 4 });
const step = fc.oneof(
  fc.record({
    kind: fc.constant("submit" as const),
    reports: fc.array(fc.nat(11), { minLength: 1, maxLength: 4 }),
    crash,
  }),
  fc.record({ kind: fc.constant("evaluate" as const), picks, again: fc.boolean(), crash }),
  fc.record({ kind: fc.constant("issue" as const), picks, again: fc.boolean(), crash }),
  fc.record({ kind: fc.constant("total" as const), picks, again: fc.boolean(), crash }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function run(steps: readonly Step[], spoil?: (ports: MemoryPorts) => Partial<MemoryPorts>): Promise<CrashWorld> {
  const world = new CrashWorld(spoil);
  const { accounts, productInstances } = world.ports;
  await accounts.save({ id: "va-1", smartAccount: "s", name: "n", policy: "none", version: 1 });
  await productInstances.save(instanceOf({ sudi: router, publicKey: routerKey.publicKey }));
  await productInstances.save(instanceOf({ sudi: otherRouter, publicKey: otherKey.publicKey }));
  for (const one of steps) {
    if (one.kind === "submit") {
      const chosen = one.reports.flatMap((index) => pool[index] ?? []);
      // One version of each: two in one document are malformed.
      await world.submit([...new Map(chosen.map((signed) => [nameOf(signed), signed])).values()], one.crash);
    } else await world[one.kind](one.picks, one.again, one.crash);
  }
  await world.heal();
  return world;
}

/** What was acknowledged and refused under each receipt, once everything has healed. */
async function breachesOf(world: CrashWorld): Promise<readonly string[]> {
  const breaches = [...world.breaches];
  const documentOf = new Map<string, string>();
  const counted = new Map<string, SignedReport>();
  for (const { poll, reports } of world.receipts) {
    const answer = await world.poll(poll);
    if (answer.kind === "pending") {
      breaches.push(`poll ${poll} is pending for ever`);
      continue;
    }
    const named = new Set<string>();
    for (const { document } of answer.documents) {
      for (const { acknowledgement } of readAcknowledgementFile(document)) {
        for (const { sha256 } of acknowledgement.reports) {
          named.add(sha256);
          if ((documentOf.get(sha256) ?? document) !== document) breaches.push("one report, two acknowledgements");
          documentOf.set(sha256, document);
          const signed = shas.get(sha256);
          if (signed) counted.set(nameOf(signed), signed);
        }
      }
    }
    const refused = new Set(answer.refused.map(({ sudi, reportId }) => `${sudi.pid}:${sudi.serial} ${reportId}`));
    for (const signed of reports) {
      if (named.has(sha256Of(signed)) === refused.has(nameOf(signed))) {
        breaches.push(`${nameOf(signed)} is neither acknowledged nor refused, or both`);
      }
    }
  }
  if (new Set([...documentOf.keys()].map((sha256) => nameOf(shas.get(sha256) ?? report(0)))).size < documentOf.size) {
    breaches.push("two versions of one report are acknowledged");
  }
  return [...breaches, ...(await miscounts(world, counted))];
}

/** What was acknowledged is counted, once. */
async function miscounts(world: CrashWorld, counted: ReadonlyMap<string, SignedReport>): Promise<readonly string[]> {
  const history = await usageHistory(world.ports)({
    virtualAccount: "va-1",
    tag: "CUBE_T_STD",
    from: parseInstant("2021-03-29T01:00:00Z"),
    to: parseInstant("2021-03-29T04:00:00Z"),
  });
  if (history.kind !== "history") return [history.kind];
  return history.hours.flatMap(({ inUse }, index) => {
    const ofHour = [...counted.values()].filter((signed) => signed.report.id === index + 1);
    const least = ofHour.reduce((sum, signed) => sum + (signed.report.measurements[0]?.value ?? 0), 0);
    // A report whose device never got a receipt may be counted too, once.
    const most = least + (2 - ofHour.length) * (10 * (index + 1) + 1);
    return inUse < least || inUse > most ? [`hour ${index + 1} counts ${inUse}, not ${least} to ${most}`] : [];
  });
}

const steps = fc.array(step, { minLength: 1, maxLength: 24 });

describe("whatever dies, comes twice or comes late", () => {
  it("no accepted report is lost or counted twice, none is acknowledged before it is stored, and each has one acknowledgement", async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        expect(await breachesOf(await run(taken))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  describe("and this is noticed when", () => {
    const overwriting = ({ acknowledgements }: MemoryPorts): Partial<MemoryPorts> => {
      const parts = new Map<string, IssuedPart>();
      return {
        acknowledgements: {
          storeOnce: async (part) => {
            parts.set(`${part.poll} ${part.part}`, part);
            return "stored";
          },
          findPoll: async (poll) => [...parts.values()].filter((part) => part.poll === poll),
          findParts: acknowledgements.findParts,
        },
      };
    };
    let deliveries = 0;
    const forgetful = ({ reports }: MemoryPorts): Partial<MemoryPorts> => ({
      reports: {
        ...reports,
        storeOnce: async (stored) => reports.storeOnce({ ...stored, poll: `${stored.poll} ${++deliveries}` }),
      },
    });
    const deaf = ({ reports }: MemoryPorts): Partial<MemoryPorts> => ({
      reports: {
        ...reports,
        storeOnce: async (stored) => {
          const outcome = await reports.storeOnce(stored);
          return outcome.kind === "conflict" ? { kind: "stored" } : outcome;
        },
      },
    });
    const late = ({ totalRequests }: MemoryPorts): Partial<MemoryPorts> => {
      let behind: Parameters<typeof totalRequests.sendAll>[0] = [];
      return {
        totalRequests: {
          sendAll: async (requests) => {
            await totalRequests.sendAll(behind);
            behind = requests;
            return [];
          },
        },
      };
    };
    const forgotten = ({ usage }: MemoryPorts): Partial<MemoryPorts> => {
      let calls = 0;
      return {
        usage: { find: usage.find, putAll: async (all) => (++calls % 2 === 1 ? undefined : usage.putAll(all)) },
      };
    };
    it.each([
      ["an acknowledgement is overwritten", overwriting],
      ["a redelivery is not known as one", forgetful],
      ["other bytes are taken under the same id", deaf],
      ["usage is handed on after the acknowledgement was asked for", late],
      ["a request for a total is done and its usage is not stored", forgotten],
    ])("%s", async (_, spoil) => {
      const found = await fc.check(
        fc.asyncProperty(steps, async (taken) => (await breachesOf(await run(taken, spoil))).length === 0),
        { numRuns: 400, seed: 1 },
      );
      expect(found.failed).toBe(true);
    });
  });
});
