import { type Attempts, attemptEach, type Delivery, type FailedDelivery } from "../delivery";
import type { PartOfPoll, Submission } from "../ports/submission";
import { distinctKeys, totalName } from "../ports/totals";
import { totalKeyOf } from "../usage/total-key-of";
import { acknowledgementRequest } from "./acknowledgement-request-of";
import type { EvaluationPorts } from "./evaluation-ports";
import { type Evaluation, storeReports } from "./store-reports";

/**
 * Stores the reports of a batch, then their usage, then asks for their acknowledgements and for the totals that they touch: in
 * this order, so that nothing is acknowledged before it is kept (RPT-6), and nothing is counted before it can be read. Each
 * step may run again. Answers the deliveries that have to come again.
 */
export const evaluateSubmissions =
  (ports: EvaluationPorts) =>
  async (deliveries: readonly Delivery<Submission>[]): Promise<readonly FailedDelivery[]> => {
    const { done, failed } = await attemptEach(deliveries, (submission) => storeReports(ports, submission));
    try {
      await ports.usage.putAll(done.flatMap(({ result }) => result.usage));
      const unsent = await Promise.all([askForAcknowledgements(ports, done), askForTotals(ports, done)]);
      return [...failed, ...unsent.flat()];
    } catch (cause) {
      return [...failed, ...done.map(({ id }) => ({ id, cause }))];
    }
  };

async function askForAcknowledgements(
  { acknowledgementRequests }: EvaluationPorts,
  done: Attempts<Evaluation>["done"],
): Promise<readonly FailedDelivery[]> {
  const deliveryOf = new Map(done.map(({ id, result }) => [acknowledgementRequest(result), id]));
  const unsent = new Set(await acknowledgementRequests.sendAll([...deliveryOf.keys()]));
  return [...deliveryOf]
    .filter(([request]) => unsent.has(request))
    .map(([request, id]) => ({ id, cause: new RequestUnsent(request) }));
}

async function askForTotals(
  { totalRequests }: EvaluationPorts,
  done: Attempts<Evaluation>["done"],
): Promise<readonly FailedDelivery[]> {
  const touched = distinctKeys(done.flatMap(({ result }) => result.usage.map(totalKeyOf)));
  const unsent = new Set((await totalRequests.sendAll(touched)).map(totalName));
  return done
    .filter(({ result }) => result.usage.some((usage) => unsent.has(totalName(totalKeyOf(usage)))))
    .map(({ id, result }) => ({ id, cause: new TotalsUnsent(result.submission) }));
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
