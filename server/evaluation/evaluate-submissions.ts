import { type Attempts, attemptEach, type Delivery, type FailedDelivery } from "../delivery";
import { EventUnsent } from "../events/send-events";
import type { PartOfPoll, Submission } from "../ports/submission";
import { totalRequestsOf } from "../usage/total-requests-of";
import { acknowledgementRequest } from "./acknowledgement-request-of";
import type { EvaluationPorts } from "./evaluation-ports";
import { eventsOf } from "./events-of";
import { type Evaluation, storeReports } from "./store-reports";

type Done = Attempts<Evaluation>["done"];

/**
 * Stores the reports of a batch, then hands on what they say to whoever computes totals, then asks for their acknowledgements:
 * in this order, so that nothing is acknowledged before it is kept and on its way to be counted (RPT-6). Each step may run
 * again. Answers the deliveries that have to come again.
 */
export const evaluateSubmissions =
  (ports: EvaluationPorts) =>
  async (deliveries: readonly Delivery<Submission>[]): Promise<readonly FailedDelivery[]> => {
    const { done, failed } = await attemptEach(deliveries, (submission) => storeReports(ports, submission));
    try {
      const uncounted = await askForTotals(ports, done);
      const late = new Set(uncounted.map(({ id }) => id));
      const counted = done.filter(({ id }) => !late.has(id));
      const unsent = await Promise.all([askForAcknowledgements(ports, counted), tellEvents(ports, counted)]);
      return [...failed, ...uncounted, ...unsent.flat()];
    } catch (cause) {
      return [...failed, ...done.map(({ id }) => ({ id, cause }))];
    }
  };

async function askForTotals({ totalRequests }: EvaluationPorts, done: Done): Promise<readonly FailedDelivery[]> {
  const asked = done.map(({ id, result }) => ({ id, result, requests: totalRequestsOf(result.usage) }));
  const unsent = new Set(await totalRequests.sendAll(asked.flatMap(({ requests }) => requests)));
  return asked
    .filter(({ requests }) => requests.some((request) => unsent.has(request)))
    .map(({ id, result }) => ({ id, cause: new TotalsUnsent(result.submission) }));
}

async function askForAcknowledgements(
  { acknowledgementRequests }: EvaluationPorts,
  done: Done,
): Promise<readonly FailedDelivery[]> {
  const deliveryOf = new Map(done.map(({ id, result }) => [acknowledgementRequest(result), id]));
  const unsent = new Set(await acknowledgementRequests.sendAll([...deliveryOf.keys()]));
  return [...deliveryOf]
    .filter(([request]) => unsent.has(request))
    .map(([request, id]) => ({ id, cause: new RequestUnsent(request) }));
}

async function tellEvents({ events }: EvaluationPorts, done: Done): Promise<readonly FailedDelivery[]> {
  const deliveryOf = new Map(done.flatMap(({ id, result }) => eventsOf(result).map((event) => [event, id])));
  const unsent = await events.sendAll([...deliveryOf.keys()]);
  return unsent.map((event) => ({ id: deliveryOf.get(event) ?? "", cause: new EventUnsent([event]) }));
}

/** The queue did not take a request; the submission is evaluated again. */
export class RequestUnsent extends Error {
  override readonly name = "RequestUnsent";
  constructor({ poll, part, parts }: PartOfPoll) {
    super(
      `the acknowledgement of part ${part} of ${parts} of poll ${poll} could not be asked for; this is tried again`,
    );
  }
}

/** The queue did not take a request for a total; the submission is evaluated again. */
export class TotalsUnsent extends Error {
  override readonly name = "TotalsUnsent";
  constructor({ poll, part, parts }: PartOfPoll) {
    super(
      `the totals that part ${part} of ${parts} of poll ${poll} touches could not be asked for; this is tried again`,
    );
  }
}
