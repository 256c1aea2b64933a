import { isDeepStrictEqual } from "node:util";
import { type ReadReport, readReports, signReports } from "../../../documents/documents";
import type { Report } from "../../../messages/messages";
import { Deviation } from "../../outcome";
import type { KitDevice } from "../../server-side/kit-device";
import type { CollectorBench } from "../collector-bench";

/** Where a report of a device is to be found. */
export const whereabouts = [
  "has reached CSSM unchanged",
  "have reached CSSM unchanged",
  "has not reached CSSM",
] as const;
export type Whereabouts = (typeof whereabouts)[number];

type Arrived = Pick<ReadReport, "report"> & Partial<ReadReport>;

/** Each of the reports came to CSSM, once at least and each time as the device made it; or it did not come at all. */
export function expectWhereabouts(
  bench: CollectorBench,
  device: KitDevice,
  numbers: readonly number[],
  expected: Whereabouts,
): void {
  const arrivals = arrivalsAt(bench, device);
  for (const number of numbers) {
    const id = device.reportId(number);
    const came = arrivals.filter(({ report }) => report.id === id && report.sudi.serial === device.sudi.serial);
    const observed =
      came.length === 0
        ? "it did not come"
        : came.every((one) => isAsMade(one, device, number))
          ? "as made"
          : "changed";
    const wanted = expected === "has not reached CSSM" ? "it did not come" : "as made";
    if (observed !== wanted)
      throw new Deviation(`report ${number} of device ${device.letter} at CSSM: ${wanted}`, observed);
  }
}

function arrivalsAt({ correspondence, carried }: CollectorBench, device: KitDevice): Arrived[] {
  const submitted = correspondence.submissions.filter(({ fate }) => fate === "accepted").map(({ message }) => message);
  return [
    ...submitted.flatMap(({ reports, document }): Arrived[] =>
      document === undefined ? reports.map((report) => ({ report })) : readReports(document, device.key.publicKey),
    ),
    ...carried.flatMap((file) => readReports(file, device.key.publicKey)),
  ];
}

/** Where there are signed bytes they alone count. */
function isAsMade({ report, payload, signature }: Arrived, device: KitDevice, number: number): boolean {
  const made: Report = device.report(number);
  if (payload === undefined) return isDeepStrictEqual(report, made);
  const [signed] = readReports(signReports([made], device.key));
  return payload === signed?.payload && signature === "valid";
}
