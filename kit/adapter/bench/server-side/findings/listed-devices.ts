import { type Instant, instantOf, readable } from "../../instant";
import { clockInstant, type Moment, momentOf, momentPattern } from "../../moment";
import { Deviation, expectSame } from "../../outcome";
import type { KitDevice } from "../kit-device";
import type { ServerBench } from "../server-bench";

/** Which devices a scenario means: `device A`, `device A and device B`, `no device`. */
export const devicesPattern = "(?:device [A-Z](?: and device [A-Z])*|no device)(?! is| has)";
export const lettersOf = (text: string): readonly string[] =>
  [...text.matchAll(/device ([A-Z])\b/g)].map(([, letter = ""]) => letter);

/** What a deadline looks like in a scenario: `no deadline`, `the deadline 00:00 on day 61`. */
export const shownDeadlinePattern = `no deadline|the deadline ${momentPattern}`;
export const shownDeadlineOf = (text: string): Moment | "none" =>
  text === "no deadline" ? "none" : momentOf(text.slice("the deadline ".length));

/** Acknowledgements are issued within so many seconds after a report was handed over. */
const atOnce = 60;

/** The virtual account has these devices, and no others. */
export async function expectDevices(
  bench: ServerBench,
  virtualAccount: string,
  devices: readonly KitDevice[],
): Promise<void> {
  const listed = (await devicesOf(bench, virtualAccount)).map(({ sudi }) => sudi.serial);
  const [expected, observed] = [devices.map(({ sudi }) => sudi.serial), listed].map(
    (all) => all.sort().join(", ") || "none",
  );
  expectSame(`devices of ${virtualAccount}`, expected ?? "", observed ?? "");
}

/** The server shows a device with this deadline. */
export async function expectDeadline(bench: ServerBench, device: KitDevice, expected: Moment | "none"): Promise<void> {
  const shown = await deadlineOf(bench, device);
  const at = expected === "none" ? undefined : clockInstant(expected, bench.start);
  const late = shown === undefined || at === undefined ? Number(shown !== at) * (atOnce + 1) : shown - at;
  if (late >= 0 && late <= atOnce) return;
  throw new Deviation(`the deadline of device ${device.letter}: ${deadlineInWords(at)}`, deadlineInWords(shown));
}

/** The deadline that the server shows for a device, in words. */
export async function shownDeadline(bench: ServerBench, device: KitDevice): Promise<string> {
  return deadlineInWords(await deadlineOf(bench, device));
}

const deadlineInWords = (at: Instant | undefined): string => (at === undefined ? "no deadline" : readable(at));

async function deadlineOf(bench: ServerBench, { letter, sudi, trust }: KitDevice): Promise<Instant | undefined> {
  const listed = await devicesOf(bench, trust?.virtualAccount ?? "Voice");
  const row = listed.find((one) => one.sudi.serial === sudi.serial);
  if (row === undefined) throw new Deviation(`device ${letter} in the list of devices`, "it is not there");
  return row.deadline === undefined ? undefined : instantOf(row.deadline);
}

async function devicesOf(bench: ServerBench, virtualAccount: string) {
  bench.declaration.needs("inventory");
  const devices = await bench.server.call("devices", { virtualAccount });
  if (!("rows" in devices)) throw new Deviation(`devices of ${virtualAccount}`, "not found");
  return devices.rows;
}
