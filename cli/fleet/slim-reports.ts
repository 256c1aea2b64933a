import type { Release } from "../../core/release/release";
import type { RedundancyMember } from "../../core/report/rum-report";
import { deviceName, type Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { Reports, StoredReport } from "../../server/ports/reports";
import { Tape } from "./tape";

const unsigned = { signingType: "forgotten", key: "", value: "" };

/** What stands on the tape of a report; whoever asks for one knows its device. */
type Slim = readonly [
  sha256: string,
  poll: string,
  part: number,
  parts: number,
  virtualAccount: string,
  receivedAt: Instant,
  tag: string,
  softwareVersion: Release,
  redundancy: readonly RedundancyMember[],
];

/**
 * Keeps of a report what tells it from another, and neither its bytes nor its measurements: those of a large fleet are gigabytes,
 * and what was used is kept hour by hour beside it.
 */
export function slimReports(): Reports {
  const tape = new Tape();
  const devices = new Map<string, Map<number, number>>();
  const of = (name: string): Map<number, number> => {
    const kept = devices.get(name) ?? new Map<number, number>();
    devices.set(name, kept);
    return kept;
  };
  const write = ({ sha256, poll, part, parts, virtualAccount, receivedAt, signed: { report } }: StoredReport) => {
    const { tag, softwareVersion, redundancy } = report;
    const slim: Slim = [sha256, poll, part, parts, virtualAccount, receivedAt, tag, softwareVersion, redundancy];
    return tape.write(JSON.stringify(slim));
  };
  const read = (sudi: Sudi, id: number, place: number): StoredReport => {
    const slim: Slim = JSON.parse(tape.read(place));
    const [sha256, poll, part, parts, virtualAccount, receivedAt, tag, softwareVersion, redundancy] = slim;
    const report = { id, sudi, tag, softwareVersion, redundancy, measurements: [] };
    const signed = { report, payload: "", signature: unsigned };
    return { sha256, poll, part, parts, virtualAccount, receivedAt, signed };
  };
  return {
    async storeOnce(stored) {
      const { id, sudi } = stored.signed.report;
      const kept = of(deviceName(sudi));
      const place = kept.get(id);
      if (place === undefined) {
        kept.set(id, write(stored));
        return { kind: "stored" };
      }
      const { sha256, poll, part, parts } = read(sudi, id, place);
      if (sha256 !== stored.sha256) return { kind: "conflict", sha256 };
      return poll === stored.poll ? { kind: "redelivered" } : { kind: "known", by: { poll, part, parts } };
    },
    async newest(sudi, most) {
      const newestFirst = [...of(deviceName(sudi))].sort(([one], [other]) => other - one);
      return newestFirst.slice(0, most).map(([id, place]) => read(sudi, id, place));
    },
  };
}
