import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { agedRouter } from "./aged-router";
import type { Figure } from "./measure";

const routers = 30;
const warmUp = 12;
const kibibyte = 1_024;

/** The heap that one router takes after 72 days in which its load changed every hour. */
export async function deviceMemory(): Promise<Figure> {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  const heap = () => {
    if (typeof collect === "function") for (let round = 0; round < 4; round++) collect();
    return process.memoryUsage().heapUsed;
  };
  for (let round = 0; round < warmUp; round++) await agedRouter("warm");
  const before = heap();
  const kept = [];
  for (let number = 0; number < routers; number++) kept.push((await agedRouter(`S${number}`)).router);
  const value = (heap() - before) / kept.length / kibibyte;
  return {
    what: "memory of a router, 72 days of hourly change",
    value,
    unit: "KB",
    budget: "≤ 64 KB",
    kept: value <= 64,
  };
}
