import type { Acknowledgement } from "../../core/acknowledgement/acknowledgement";
import { type Issuer, signAcknowledgement } from "../../core/acknowledgement/acknowledgement-file";
import type { IssuerKey } from "../../core/acknowledgement/certificate";
import type { Policy } from "../../core/policy/policy";
import { type Sudi, sameDevice } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import { attemptEach, type Delivery, type FailedDelivery } from "../delivery";
import type { AcknowledgementRequest, StoredOfDevice } from "../ports/acknowledgement-request";
import type { Acknowledgements, IssuedDocument } from "../ports/acknowledgements";
import type { Clock } from "../ports/clock";
import type { Identifiers } from "../ports/identifiers";
import type { IssuerKeys } from "../ports/issuer-keys";
import type { Metrics } from "../ports/metrics";
import { nextDeadline } from "./next-deadline";
import { renewalOf } from "./renew-acknowledgements";

export interface IssuancePorts {
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly issuerKeys: IssuerKeys;
  readonly acknowledgements: Acknowledgements;
  readonly metrics: Metrics;
}

/**
 * Signs and stores the acknowledgements of a batch, one document for each device and submission (RPT-3). What was stored
 * first stays, whatever key is current later (RPT-4), until its root key is revoked. Answers the deliveries that have to come again.
 */
export const issueAcknowledgements =
  (ports: IssuancePorts) =>
  async (deliveries: readonly Delivery<AcknowledgementRequest>[]): Promise<readonly FailedDelivery[]> => {
    const { failed } = await attemptEach(deliveries, (request) => issue(ports, request));
    return failed;
  };

/** With what an acknowledgement is signed, and when. */
interface Signing {
  readonly issuer: Issuer;
  readonly told: readonly IssuerKey[] | "nothing";
  readonly now: Instant;
}

async function issue(ports: IssuancePorts, request: AcknowledgementRequest): Promise<void> {
  const { poll, part, parts, virtualAccount, refused } = request;
  const now = await ports.clock.now();
  const { issuerKeys } = ports;
  const signing = { issuer: await issuerKeys.current(now), told: await issuerKeys.toldRoots(now), now };
  const { good, outdated } = await renewalOf(ports, request.earlier, now);
  const documents = [
    ...request.stored.map((ofDevice) => acknowledge(ports, signing, request, ofDevice)),
    ...outdated.map((acknowledgement) => sign(ports, signing, request, acknowledgement)),
  ];
  const issued = { poll, part, parts, virtualAccount, issuedAt: now, documents, earlier: good, refused };
  if ((await ports.acknowledgements.storeOnce(issued)) === "exists") return;
  ports.metrics.note("slp_acknowledgements_issued_total", {}, documents.length);
}

function acknowledge(
  ports: IssuancePorts,
  signing: Signing,
  request: AcknowledgementRequest,
  { sudi, softwareVersion, trustCode, reports }: StoredOfDevice,
): IssuedDocument {
  const deadline = nextDeadline(policyFor(request, sudi), softwareVersion, reports, signing.now);
  const nextDeadlineAt = deadline === "none" ? {} : { nextDeadline: deadline };
  return sign(ports, signing, request, { sudi, reports, trustCode, ...nextDeadlineAt });
}

function sign(
  { identifiers }: IssuancePorts,
  { issuer, told, now }: Signing,
  request: AcknowledgementRequest,
  acknowledgement: Pick<Acknowledgement, "sudi" | "reports" | "trustCode" | "nextDeadline">,
): IssuedDocument {
  const { sudi, reports, trustCode, nextDeadline } = acknowledgement;
  const policy = policyFor(request, sudi);
  const document = signAcknowledgement(
    {
      serial: identifiers.ulid(now),
      issuedAt: now,
      sudi,
      reports,
      trustCode,
      ...(policy !== "none" && { policy }),
      ...(nextDeadline !== undefined && { nextDeadline }),
      ...(told !== "nothing" && { issuerKeys: told }),
    },
    issuer,
  );
  return { sudi, document };
}

const policyFor = ({ devicePolicies, policy }: AcknowledgementRequest, sudi: Sudi): Policy | "none" =>
  devicePolicies.find((own) => sameDevice(own.sudi, sudi))?.policy ?? policy;
