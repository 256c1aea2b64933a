import { type Issuer, signAcknowledgement } from "../../core/acknowledgement/acknowledgement-file";
import { sameDevice } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import { attemptEach, type Delivery, type FailedDelivery } from "../delivery";
import type { AcknowledgementRequest, StoredOfDevice } from "../ports/acknowledgement-request";
import type { Acknowledgements, IssuedDocument } from "../ports/acknowledgements";
import type { Clock } from "../ports/clock";
import type { Identifiers } from "../ports/identifiers";
import type { IssuerKeys } from "../ports/issuer-keys";
import type { Metrics } from "../ports/metrics";
import { nextDeadline } from "./next-deadline";

export interface IssuancePorts {
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly issuerKeys: IssuerKeys;
  readonly acknowledgements: Acknowledgements;
  readonly metrics: Metrics;
}

/**
 * Signs and stores the acknowledgements of a batch, one document for each device and submission (RPT-3). What was stored
 * first stays, whatever key is current later (RPT-4). Answers the deliveries that have to come again.
 */
export const issueAcknowledgements =
  (ports: IssuancePorts) =>
  async (deliveries: readonly Delivery<AcknowledgementRequest>[]): Promise<readonly FailedDelivery[]> => {
    const { failed } = await attemptEach(deliveries, (request) => issue(ports, request));
    return failed;
  };

async function issue(ports: IssuancePorts, request: AcknowledgementRequest): Promise<void> {
  const { poll, part, parts, virtualAccount, earlier, refused } = request;
  const now = await ports.clock.now();
  const issuer = await ports.issuerKeys.current(now);
  const documents = request.stored.map((ofDevice) => sign(ports, issuer, request, ofDevice, now));
  const issued = { poll, part, parts, virtualAccount, issuedAt: now, documents, earlier, refused };
  if ((await ports.acknowledgements.storeOnce(issued)) === "exists") return;
  ports.metrics.note("slp_acknowledgements_issued_total", {}, documents.length);
}

function sign(
  { identifiers }: IssuancePorts,
  issuer: Issuer,
  request: AcknowledgementRequest,
  { sudi, softwareVersion, trustCode, reports }: StoredOfDevice,
  issuedAt: Instant,
): IssuedDocument {
  const own = request.devicePolicies.find((one) => sameDevice(one.sudi, sudi));
  const policy = own?.policy ?? request.policy;
  const serial = identifiers.ulid(issuedAt);
  const deadline = nextDeadline(policy, softwareVersion, reports, issuedAt);
  const document = signAcknowledgement(
    {
      serial,
      issuedAt,
      sudi,
      reports,
      trustCode,
      ...(policy !== "none" && { policy }),
      ...(deadline !== "none" && { nextDeadline: deadline }),
    },
    issuer,
  );
  return { sudi, document };
}
