import fc from "fast-check";
import { expect } from "vitest";
import { parseRelease } from "../../core/release/release";
import { pendingReports } from "../../core/report/report-book";
import { readReportFile } from "../../core/report/report-file";
import type { RumReport } from "../../core/report/rum-report";
import { formatInstant, type Instant, instant, parseInstant } from "../../core/time/instant";
import { ed25519, signingKeyFromSeed } from "../../cryptography/ed25519";
import { Machine } from "../../emulator/cli/machine";
import { RehearsalServer } from "../../emulator/cli/rehearsal/rehearsal-server";
import type { DeviceRules } from "../../emulator/device/device-rules";
import type { Answer, DeviceMessage, ReportMessage } from "../../emulator/device/messages";
import { Router } from "../../emulator/device/router";

const aDay = 86_400;
/** REL-4, written out. */
const stops = /^17\.(?:3\.2|3\.3|3\.4a|4\..*|5\..*|6\.1a)$/;

type ServerManner = "acknowledges" | "withholds" | "absent" | "silent";

/** What can happen to a router. */
export type Order =
  | { readonly order: "calls"; readonly action: "start" | "end"; readonly count: number }
  | { readonly order: "advance"; readonly seconds: number }
  | { readonly order: "server"; readonly manner: ServerManner }
  | { readonly order: "link"; readonly state: "up" | "down" }
  | { readonly order: "reload" }
  | { readonly order: "upgrade"; readonly release: string }
  | { readonly order: "periodicity"; readonly hours: number }
  | { readonly order: "usage interval"; readonly days: number };

/** Releases whose tag for plain calls is the same, some of which stop without an acknowledgement. */
const releases = ["17.3.2", "17.3.5", "17.4.1", "17.6.1a", "17.6.2", "17.9.4a", "17.15.1a"];

const anOrder: fc.Arbitrary<Order> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      order: fc.constant("calls" as const),
      action: fc.constantFrom("start" as const, "end" as const),
      count: fc.integer({ min: 1, max: 40 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      order: fc.constant("advance" as const),
      seconds: fc.oneof(
        fc.integer({ min: 1, max: 7_200 }),
        fc.constantFrom(3_600, 28_800, 86_399, 86_400, 86_401),
        fc.integer({ min: 1, max: 40 }).map((days) => days * aDay),
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      order: fc.constant("server" as const),
      manner: fc.constantFrom<ServerManner[]>("acknowledges", "withholds", "absent", "silent"),
    }),
  },
  fc.record({ order: fc.constant("link" as const), state: fc.constantFrom("up" as const, "down" as const) }),
  fc.record({ order: fc.constant("reload" as const) }),
  fc.record({ order: fc.constant("upgrade" as const), release: fc.constantFrom(...releases) }),
  fc.record({ order: fc.constant("periodicity" as const), hours: fc.integer({ min: 8, max: 23 }) }),
  fc.record({ order: fc.constant("usage interval" as const), days: fc.integer({ min: 1, max: 60 }) }),
);

/** Whatever happens, in any order: nothing recorded is lost or doubled, nothing is sent too soon, service stops when it should and then alone. */
export const keepsItsWord = (rules: DeviceRules) =>
  fc.asyncProperty(fc.array(anOrder, { minLength: 1, maxLength: 30 }), async (orders) => {
    const trial = new RouterOnTrial(rules);
    await trial.trust();
    for (const one of orders) await trial.order(one);
  });

/** A router under orders, and beside it a bookkeeper who counts calls second by second and compares what the router says with it. */
class RouterOnTrial {
  #manner: ServerManner = "acknowledges";
  #release = "17.6.1a";
  readonly router: Router;
  readonly #machine: Machine;
  readonly #server = new RehearsalServer();
  /** From when on how many plain calls stood. */
  readonly #load: { readonly from: number; readonly calls: number }[] = [];
  readonly #bytes = new Map<string, string>();
  readonly #taken = new Map<string, RumReport>();
  readonly #records = new Map<string, number>();
  #last: { readonly at: number; readonly accepted: boolean } | undefined;

  constructor(rules: DeviceRules) {
    const setup = { at: parseInstant("2021-03-29T00:00:00Z"), seed: "trial", release: parseRelease(this.#release) };
    const device = { sudi: { pid: "ISR4321/K9", serial: "FDO00000001" }, hostname: "cube", platformLicences: [] };
    const key = signingKeyFromSeed(new Uint8Array(32).fill(3));
    this.router = new Router({ ...setup, ...device }, { key, cryptography: ed25519, rules });
    // Short terms, so that deadlines come up within a few orders.
    this.#server.policyDays = [6, 6, 4];
    this.#machine = new Machine(this.router, { answer: (message) => this.#answer(message) });
  }

  async trust(): Promise<void> {
    await this.#machine.carry(this.router.trust({ token: "ABC", scope: "local", force: false }).sent);
  }

  #call(action: "start" | "end", count: number): void {
    const standing = this.#standing();
    const wanted = action === "start" ? (this.#isDown() ? 0 : count) : Math.min(count, standing);
    const { accepted } = this.router.calls({ action, kind: "trunk", count });
    expect(accepted, `${action} ${count} of ${standing} at ${this.#clock()}`).toBe(wanted);
    this.#note(standing + (action === "start" ? accepted : -accepted));
  }

  #reload(): void {
    this.router.reload();
    this.#note(0);
  }

  #upgrade(release: string): void {
    this.#release = release;
    this.router.upgrade(parseRelease(release));
    this.#note(0);
  }

  async order(one: Order): Promise<void> {
    switch (one.order) {
      case "calls":
        return this.#call(one.action, one.count);
      case "advance":
        return this.#advance(one.seconds);
      case "server":
        this.#manner = one.manner;
        return;
      case "link":
        return this.router.link(one.state);
      case "reload":
        return this.#reload();
      case "upgrade":
        return this.#upgrade(one.release);
      case "periodicity":
        this.router.configure({ periodicity: { unit: "hours", count: one.hours } });
        return;
      case "usage interval":
        this.router.configure({ usageIntervalDays: one.days });
        return;
    }
  }

  /** Moves the clock, with a stop one second before a deadline and one at it. */
  async #advance(seconds: number): Promise<void> {
    const end = this.router.state.now + seconds;
    for (let stop = this.#nextStop(end); ; stop = this.#nextStop(end)) {
      await this.#machine.advance(instant(stop));
      this.#check();
      if (stop === end) return;
    }
  }

  #nextStop(end: number): number {
    const { deadline } = this.router;
    const { now } = this.router.state;
    if (deadline === "none") return end;
    return [deadline - 1, deadline].find((stop) => stop > now && stop < end) ?? end;
  }

  /** Everything that holds at every moment. */
  #check(): void {
    this.#checkService();
    this.#checkRecords();
    this.#checkReports();
  }

  #checkService(): void {
    expect(this.router.service.kind, `service at ${this.#clock()}`).toBe(this.#isDown() ? "down" : "up");
  }

  #isDown(): boolean {
    const { deadline, state } = this.router;
    const { lastValidAck } = state.acknowledged;
    if (deadline === "none" || state.now < deadline || !stops.test(this.#release)) return false;
    return lastValidAck === "none" || lastValidAck < deadline;
  }

  /** What is recorded stays as it was, once for a tag and an instant, and differs from what was recorded before it. */
  #checkRecords(): void {
    const { records } = this.router.state;
    const seen = records.map(({ tag, at }) => `${tag} ${at}`);
    expect(new Set(seen).size, "records twice").toBe(seen.length);
    for (const { tag, at, count } of records) {
      const before = this.#records.get(`${tag} ${at}`);
      expect(before ?? count, `${tag} at ${formatInstant(at)}`).toBe(count);
      this.#records.set(`${tag} ${at}`, count);
    }
    for (const [index, record] of records.entries()) {
      const next = records.slice(index + 1).find(({ tag }) => tag === record.tag);
      expect(next?.count, "two equal records in a row").not.toBe(record.count);
    }
  }

  /** The reports that were taken and those that are pending speak of all time without gap or overlap, and of what stood in it. */
  #checkReports(): void {
    const all = new Map([
      ...this.#taken,
      ...pendingReports(this.router.state.book).map((report) => [String(report.id), report] as const),
    ]);
    const reports = [...all.values()].sort((one, other) => one.id - other.id);
    for (const tag of new Set(reports.map((report) => report.tag))) {
      const measured = reports.filter((report) => report.tag === tag).flatMap(({ measurements }) => measurements);
      for (const [index, { start, end, value }] of measured.entries()) {
        const previous = measured[index - 1];
        expect(start, `${tag}: gap or overlap at ${formatInstant(start)}`).toBe(previous?.end ?? start);
        expect(value, `${tag} from ${formatInstant(start)} to ${formatInstant(end)}`).toBe(this.#peak(start, end));
      }
    }
  }

  async #answer(message: DeviceMessage): Promise<readonly Answer[]> {
    if (message.kind === "report") this.#takeIn(message);
    if (this.#manner === "silent") return [];
    this.#server.manner = this.#manner;
    return this.#server.answer(message);
  }

  #takeIn({ at, document }: ReportMessage): void {
    const last = this.#last;
    if (last?.accepted) {
      expect(
        at - last.at,
        `submissions at ${formatInstant(instant(last.at))} and ${formatInstant(at)}`,
      ).toBeGreaterThanOrEqual(aDay);
    }
    this.#last = { at, accepted: this.#manner === "acknowledges" || this.#manner === "withholds" };
    for (const { report, payload } of readReportFile(document)) {
      const id = String(report.id);
      expect(this.#bytes.get(id) ?? payload, `bytes of report ${id}`).toBe(payload);
      this.#bytes.set(id, payload);
      this.#taken.set(id, report);
    }
  }

  #note(calls: number): void {
    this.#load.push({ from: this.router.state.now, calls });
  }

  #standing(): number {
    return this.#load.at(-1)?.calls ?? 0;
  }

  /** The most calls that stood in a second from `start` until before `end`. */
  #peak(start: Instant, end: Instant): number {
    const stood = this.#load.map(({ from, calls }, index) => ({
      from,
      calls,
      to: this.#load[index + 1]?.from ?? Number.POSITIVE_INFINITY,
    }));
    return Math.max(
      0,
      ...stood.filter(({ from, to }) => from < end && to > start && to > from).map(({ calls }) => calls),
    );
  }

  #clock(): string {
    return `${formatInstant(this.router.state.now)} on ${this.#release}`;
  }
}
