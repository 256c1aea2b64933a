import { isDeepStrictEqual } from "node:util";
import { Deviation, Undecided } from "../../outcome";
import { gotFor } from "../../server-side/hand-over";
import type { KitDevice } from "../../server-side/kit-device";
import type { CollectorBench } from "../collector-bench";

/** Whatever a device was handed is an acknowledgement of CSSM for it, byte for byte where there are signed bytes. */
export function expectAsGiven(bench: CollectorBench, device: KitDevice): void {
  const got = bench.handOvers.filter((one) => one.device === device).flatMap(gotFor);
  if (got.length === 0) throw new Undecided("untested", `device ${device.letter} was handed no acknowledgement`);
  const given = bench.correspondence.arrivals.map(({ answer }) => answer);
  for (const { acknowledgement, document } of got) {
    const isGiven = given.some((one) =>
      document === undefined
        ? isDeepStrictEqual(one.acknowledgement, acknowledgement)
        : one.document === document && acknowledgement.sudi.serial === device.sudi.serial,
    );
    if (!isGiven) throw new Deviation("an acknowledgement as CSSM gave it", `another one: ${acknowledgement.serial}`);
  }
}

/** Each time that a device asked for what it had pushed there was an acknowledgement for it. */
export function expectAnswered(bench: CollectorBench, device: KitDevice): void {
  for (const { polls } of bench.handOvers.filter((one) => one.device === device)) {
    const without = polls.findIndex(
      (answer) => !("acknowledgements" in answer) || answer.acknowledgements.length === 0,
    );
    if (without >= 0) throw new Deviation("an acknowledgement at every poll", `none at poll ${without + 1}`);
  }
}

/** What a scenario says of a device's trust. */
export const trustStandings = ["trusted", "not trusted"] as const;
export type TrustStanding = (typeof trustStandings)[number];

/** Whether a device was given trust when it asked last, with a trust code or with keys. */
export function expectTrust(device: KitDevice, expected: TrustStanding): void {
  const given = device.trust?.trustCode !== undefined || device.trust?.issuerKeys !== undefined;
  const observed = given ? "trusted" : "not trusted";
  if (observed !== expected) throw new Deviation(`device ${device.letter} ${expected}`, observed);
}

/** The collector said of the last file that something in it could not be read. */
export function expectNamed({ lastImport }: CollectorBench): void {
  if (!lastImport?.message) throw new Deviation("a word about what could not be read", "none");
}
