import { z } from "zod";
import type { LicensingApi } from "./licensing-api";

const answer = z.object({ schedules: z.array(z.object({ name: z.string(), every: z.number() })) });
const day = 86_400;

/**
 * What runs every so often, by the real clock, on a server whose clock the kit moves: it has to be asked to run. After each
 * move whatever is due, and what runs once a day on the first move of each UTC day.
 */
export class Schedules {
  private known: Promise<z.infer<typeof answer>> | undefined;
  private today = "";

  constructor(private readonly api: LicensingApi) {}

  /** Runs it, the clock having been moved to that instant. */
  async runWhatIsDue(now: string): Promise<void> {
    this.known ??= this.api.ask({ method: "GET", path: "/test/schedules" }, answer);
    const { schedules } = await this.known;
    const isNewDay = this.today !== now.slice(0, 10);
    this.today = now.slice(0, 10);
    for (const { name } of schedules.filter(({ every }) => isNewDay || every < day)) {
      await this.api.rehearse({ method: "POST", path: `/test/schedules/${name}` });
    }
    await this.api.untilAllIsDone();
  }
}
