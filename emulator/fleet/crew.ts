import { pendingReports } from "../../core/report/report-book";
import type { Instant } from "../../core/time/instant";
import type { Answer, DeviceMessage } from "../device/messages";
import { FleetDevice } from "./fleet-device";
import type { FleetPlan } from "./fleet-plan";
import type { FleetMeans } from "./installed";
import { type FleetFigures, Tally } from "./tally";

/** A message that waits for its answers, and whose it is. */
export interface Letter {
  readonly device: number;
  readonly message: DeviceMessage;
}

export interface Reply {
  readonly device: number;
  readonly answers: readonly Answer[];
}

/** How a device stands when the run is over. */
export interface LastStanding {
  readonly serial: string;
  readonly trusted: boolean;
  readonly service: "up" | "down";
  readonly pending: number;
  readonly lastReportId: number;
}

/** Some devices of a fleet that live through the same time. */
export class Crew {
  readonly #tally: Tally;
  readonly #devices: ReadonlyMap<number, FleetDevice>;
  #underWay: ReadonlySet<number> = new Set();

  constructor(plan: FleetPlan, numbers: readonly number[], means: FleetMeans) {
    this.#tally = new Tally(plan);
    this.#devices = new Map(numbers.map((number) => [number, new FleetDevice(plan, number, means, this.#tally)]));
  }

  /** All devices set out for `to`; the letters are the first that each of them sends on its way. */
  setOut(to: Instant): readonly Letter[] {
    this.#underWay = new Set(this.#devices.keys());
    return this.#goOn(to);
  }

  /** Those that sent letters take the answers and go on; no letters, and all have arrived. */
  goOn(replies: readonly Reply[], to: Instant): readonly Letter[] {
    for (const { device, answers } of replies) {
      for (const answer of answers) this.#devices.get(device)?.receive(answer);
    }
    return this.#goOn(to);
  }

  #goOn(to: Instant): readonly Letter[] {
    const letters: Letter[] = [];
    const waiting = new Set<number>();
    for (const number of this.#underWay) {
      const sent = this.#devices.get(number)?.advance(to) ?? [];
      if (sent.length > 0) waiting.add(number);
      for (const message of sent) letters.push({ device: number, message });
    }
    this.#underWay = waiting;
    return letters;
  }

  get figures(): FleetFigures {
    return this.#tally.figures;
  }

  get standing(): readonly LastStanding[] {
    return [...this.#devices.values()].map(({ site, router: { state, service } }) => ({
      serial: site.serial,
      trusted: state.trust !== "none",
      service: service.kind,
      pending: pendingReports(state.book).length,
      lastReportId: state.book.lastId,
    }));
  }
}
