import type { MemoryPorts } from "../server/adapters/memory/memory-ports";

/** What a use case took: calls to ports, and what they handed out: items, and within lists each by itself. */
export interface Reading {
  calls: number;
  items: number;
}

const stores = [
  "accountDevices",
  "accounts",
  "acknowledgements",
  "alerts",
  "appointments",
  "holdings",
  "openings",
  "productInstances",
  "reporters",
  "reports",
  "totals",
  "usage",
] as const satisfies readonly (keyof MemoryPorts)[];

/** Ports that count what is read from the stores behind them. */
export function meteredPorts(ports: MemoryPorts): { readonly ports: MemoryPorts; readonly reading: Reading } {
  const reading: Reading = { calls: 0, items: 0 };
  const metered: MemoryPorts = { ...ports };
  for (const name of stores) Object.assign(metered, { [name]: watched(ports[name], reading) });
  return { ports: metered, reading };
}

/** What `work` takes. */
export async function readingOf(reading: Reading, work: () => Promise<unknown>): Promise<Reading> {
  const before = { ...reading };
  await work();
  return { calls: reading.calls - before.calls, items: reading.items - before.items };
}

function watched<Port extends object>(port: Port, reading: Reading): Port {
  return new Proxy(port, {
    get: (target, name) => {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== "function") return call;
      return async (...values: readonly unknown[]) => {
        const answer: unknown = await Reflect.apply(call, target, values);
        reading.calls++;
        reading.items += itemsIn(answer);
        return answer;
      };
    },
  });
}

function itemsIn(answer: unknown): number {
  if (Array.isArray(answer)) return answer.length;
  if (typeof answer !== "object" || answer === null) return 0;
  const lists = Object.values(answer).filter(Array.isArray);
  return lists.length === 0 ? 1 : lists.reduce((sum, list) => sum + list.length, 0);
}
