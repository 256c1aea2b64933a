import { busiestCohort, largeAccount } from "./large-account";
import { type Figure, processorTime } from "./measure";
import { acknowledgedBy, reportFiles, serverForBench } from "./report-path";

const [few, many] = [1_000, 1_000_000] as const;
const [small, large] = [1_000, 100_000] as const;
const handedIn = 500;

/** What is the same for a thousand and for a million: a report by what is stored already, questions by the devices of an account. */
export async function growth(): Promise<readonly Figure[]> {
  const [early, late] = [await perReport(few), await perReport(many)];
  const [ofSmall, ofLarge] = [await questions(small), await questions(large)];
  const busiest = busiestCohort(large);
  return [
    {
      what: "a report where 1,000,000 are stored",
      value: late * 1_000,
      unit: "µs",
      floor: { what: "where 1,000 are stored", value: early * 1_000 },
      budget: "≤ 1.25 × floor",
      kept: late <= 1.25 * early,
    },
    {
      what: "inventory, alerts, a page of devices, a search; 100,000 devices",
      value: ofLarge * 1_000,
      unit: "µs",
      floor: { what: "1,000 devices", value: ofSmall * 1_000 },
      budget: "≤ 1.25 × floor",
      kept: ofLarge <= 1.25 * ofSmall,
    },
    {
      what: "share of the busiest of the places that an account's usage is written to",
      value: busiest * 100,
      unit: "%",
      floor: { what: "a sixteenth", value: 100 / 16 },
      budget: "≤ 1.1 × floor",
      kept: busiest <= 1.1 / 16,
    },
  ];
}

async function perReport(stored: number): Promise<number> {
  const server = await serverForBench(stored);
  const files = reportFiles(handedIn * 4);
  let round = 0;
  const work = () => acknowledgedBy(server, files.slice(round * handedIn, ++round * handedIn));
  return (await processorTime(4, work)) / handedIn;
}

async function questions(devices: number): Promise<number> {
  const { server, large: account } = await largeAccount({ devices, days: 2 });
  const ask = async (): Promise<void> => {
    await server.readInventory(account);
    await server.readAlerts(account, { most: 50 });
    await server.listDevices({ virtualAccount: account, most: 50 });
    await server.listDevices({ virtualAccount: account, search: "cube-77.", most: 50 });
  };
  await ask();
  const times = 200;
  return (
    (await processorTime(5, async () => {
      for (let time = 0; time < times; time++) await ask();
    })) / times
  );
}
