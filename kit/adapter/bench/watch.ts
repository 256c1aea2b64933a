import type { DeviceClient } from "../carrier/clients";
import { AdapterFault } from "../carrier/faults";
import { type Instant, instantOf, readable } from "./instant";
import type { Timeline } from "./timeline";

export type Service = "up" | "down";
/** What the device showed at one stop of its clock. */
export type Sight = { readonly at: Instant; readonly service: Service; readonly deadline: Instant | undefined };

/** Looks at service and deadline whenever the clock stops, at least once a day, and keeps what it saw. */
export class Watch {
  readonly sights: Sight[] = [];

  constructor(
    private readonly device: DeviceClient,
    private readonly timeline: Timeline,
  ) {}

  async look(at: Instant): Promise<Sight> {
    const seen = await this.device.call("observe", { what: ["service", "deadline"] });
    const deadline = seen.deadline ? instantOf(seen.deadline) : undefined;
    if (seen.service === undefined) throw new AdapterFault("observe", "ok.service", "it was asked for and is missing");
    const sight = { at, service: seen.service, deadline };
    this.noteChanges(sight);
    this.sights.push(sight);
    return sight;
  }

  private noteChanges({ at, service, deadline }: Sight): void {
    const last = this.sights.at(-1);
    if (last?.service !== service) this.timeline.note(at, "device", "operator", `SIP service is ${service}`);
    if (last?.deadline === deadline) return;
    this.timeline.note(at, "device", "operator", "deadline", deadline === undefined ? "none" : readable(deadline));
  }
}
