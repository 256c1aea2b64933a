import { setTimeout } from "node:timers/promises";
import { writeReportFile } from "../../../core/report/report-file";
import { signReport } from "../../../core/report/sign-report";
import { paths } from "../../../lambdas/paths";
import { deviceKey, poll, report } from "../../local/rehearsal";

/** A device that submits one report after the other while something is done to the server, each until it is taken in. */
export class ReportsUnderWay {
  readonly polls: string[] = [];
  #ended = false;
  readonly #running: Promise<void>;

  constructor(private readonly url: string) {
    this.#running = this.#submitOn();
  }

  /** Ends it, and answers how many of the reports that were taken in have no acknowledgement after half a minute. */
  async unacknowledged(): Promise<number> {
    this.#ended = true;
    await this.#running;
    let open: readonly string[] = this.polls;
    for (let look = 0; look < 60 && open.length > 0; look++) {
      const left: string[] = [];
      for (const id of open) {
        if ((await poll(this.url, id)).body.status !== "COMPLETE") left.push(id);
      }
      open = left;
      if (open.length > 0) await setTimeout(500);
    }
    return open.length;
  }

  async #submitOn(): Promise<void> {
    for (let id = 1_000; !this.#ended; id++) {
      const document = Buffer.from(writeReportFile([signReport(report(id, 9), deviceKey)])).toString("base64");
      const body = JSON.stringify({ data: { document } });
      for (let taken = false; !taken; ) {
        const answer = await fetch(`${this.url}${paths.reportUsage}`, { method: "POST", body }).catch(() => undefined);
        taken = answer?.status === 202;
        if (answer && taken) this.polls.push(JSON.parse(await answer.text()).poll_id);
        else await setTimeout(50);
      }
    }
  }
}
