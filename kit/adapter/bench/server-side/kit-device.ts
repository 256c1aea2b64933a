import { type KeyPair, keyPairFrom } from "../../documents/documents";
import type { Report, Sudi } from "../../messages/messages";
import type { TrustAnswer, TrustGiven } from "./trust-given";

/** Report ids look like Unix times; report 1 of a scenario is the first after this. */
const idsBegin = 1_616_976_000;

/** A device as the kit plays it to a licence server: its name, its keys, and what it has measured. */
export class KitDevice {
  sudi: Sudi;
  hostname: string;
  /** By so many seconds its clock is ahead of the story's; below 0 it is behind. */
  clockAhead = 0;
  /** The release that it runs; reports that were kept say which one it was then. */
  softwareVersion = "17.6.1a";
  /** The account that it was trusted with last, and what came with the trust. */
  trust: TrustGiven | undefined;
  /** What it was answered when it asked for trust last. */
  trustAnswer: TrustAnswer | undefined;
  /** The other platform of its pair. */
  peer: KitDevice | undefined;
  private keysMade = 0;
  private readonly measured = new Map<number, Report>();

  constructor(readonly letter: string) {
    this.sudi = { pid: "ISR4321/K9", serial: `FDO2112A0B${letter}` };
    this.hostname = `cube-${letter.toLowerCase()}`;
  }

  /** The key that it signs with. */
  get key(): KeyPair {
    return this.keyNumber(this.keysMade);
  }

  /** The key that it had before the one it has now. */
  get formerKey(): KeyPair {
    return this.keyNumber(this.keysMade - 1);
  }

  makeNewKey(): void {
    this.keysMade += 1;
  }

  /** Makes it a device of another type, under another name. */
  rename(pid: string, hostname: string): void {
    this.sudi = { ...this.sudi, pid };
    this.hostname = hostname;
  }

  /** The adapter's id of a report that a scenario calls by number. */
  reportId(number: number): string {
    return String(idsBegin + number);
  }

  keep(number: number, report: Omit<Report, "id" | "sudi" | "softwareVersion">): void {
    const { sudi, softwareVersion } = this;
    this.measured.set(number, { id: this.reportId(number), sudi, softwareVersion, ...report });
  }

  /** The platforms of its pair, of which it is the active one; nothing for a device that stands alone. */
  get redundancy(): Report["redundancy"] {
    const { sudi, peer } = this;
    return (
      peer && [
        { role: "Active", sudi },
        { role: "Standby", sudi: peer.sudi },
      ]
    );
  }

  /** A report that it has measured; throws a `RangeError` for one that the scenario never gave it. */
  report(number: number): Report {
    const report = this.measured.get(number);
    if (report === undefined) throw new RangeError(`The scenario gives device ${this.letter} no report ${number}.`);
    return this.peer === undefined ? report : { ...report, redundancy: this.redundancy };
  }

  private keyNumber(number: number): KeyPair {
    return keyPairFrom(`device ${this.letter} of the story, key ${number}`);
  }
}
