import { Agent, fetch } from "undici";
import * as z from "zod/mini";
import { writeBundle } from "../../../core/report/report-bundle";
import { whyUnanswered } from "../../transport/why-unanswered";

/** A device that is visited: where its REST service is, and whom it lets in. */
export interface VisitedDevice {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** The certificate that it made for itself, in PEM, where it has no other. */
  readonly certificate?: string;
}

/** A device could not be visited; the message says which, and why. */
export class VisitFailed extends Error {
  override readonly name = "VisitFailed";
}

const taken = z.object({ usage: z.array(z.looseObject({ payload: z.string() })) });

/** A device's own REST service as a collector uses it; each call throws `VisitFailed` where it is not answered as it should be. */
export class SmartlicService {
  readonly #dispatcher: Agent;

  constructor(private readonly device: VisitedDevice) {
    this.#dispatcher = new Agent({ connect: device.certificate === undefined ? {} : { ca: device.certificate } });
  }

  /** Closes the reports that are still open, so that their bytes stay as they are. */
  async closeReports(): Promise<void> {
    await this.#call("POST", "close-reports");
  }

  /** Everything that the device has kept, as a report file; empty where there is nothing. */
  async allReports(): Promise<string> {
    const answer = z.safeParse(taken, await this.#call("GET", "all-reports"));
    if (!answer.success) throw this.#failed("all-reports", "the answer has no list of signed reports in usage");
    const { usage } = answer.data;
    // What is signed is the payload, a string: it stays as it is, whoever wraps it.
    return usage.length === 0 ? "" : writeBundle(usage.map((report) => JSON.stringify(report)));
  }

  /** Gives the device an acknowledgement file. */
  async import(document: string): Promise<void> {
    await this.#call("POST", "import", { data: Buffer.from(document, "utf8").toString("base64") });
  }

  async #call(method: "GET" | "POST", name: string, body?: object): Promise<unknown> {
    const { url, user, password } = this.device;
    const authorization = `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}`;
    const headers = { authorization, ...(body && { "content-type": "application/json" }) };
    const answer = await fetch(new URL(`/smartlic-service/${name}`, url), {
      method,
      headers,
      dispatcher: this.#dispatcher,
      body: body && JSON.stringify(body),
    })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch((cause: unknown) => {
        throw this.#failed(name, whyUnanswered(cause), cause);
      });
    if (answer.status >= 300)
      throw this.#failed(name, answer.status === 401 ? "it does not let this user in" : `status ${answer.status}`);
    try {
      return answer.text === "" ? undefined : JSON.parse(answer.text);
    } catch (cause) {
      throw this.#failed(name, "the answer is no JSON", cause);
    }
  }

  #failed(name: string, reason: string, cause?: unknown): VisitFailed {
    return new VisitFailed(`${this.device.url} ${name}: ${reason}`, { cause });
  }
}
