import * as z from "zod/mini";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { Desk } from "./desk";
import type { DeviceAnswer } from "./errand";
import { takeReports } from "./take-reports";

const named = z.tuple([z.string(), z.string()]);
const fact = (address: string): string => `device at ${address}`;

/** Takes what a visited device gave, and keeps who it was (RPT-9). */
export function takeVisited(desk: Desk, address: string, document: string, now: Instant): DeviceAnswer {
  const { errands, notes } = desk.store;
  const answer = takeReports(desk, document, "pull", now);
  const device = answer.kind === "later" ? errands.find(Number(answer.poll)) : undefined;
  if (device) notes.setFact(fact(address), JSON.stringify([device.pid, device.serial]));
  return answer;
}

/** The device that was found at an address. */
export function deviceAt({ store }: Desk, address: string): Sudi | undefined {
  const known = store.notes.fact(fact(address));
  if (known === undefined) return undefined;
  const [pid, serial] = z.parse(named, JSON.parse(known));
  return { pid, serial };
}
