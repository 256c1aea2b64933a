import type { LicenceCatalogue } from "../../core/account/licence-catalogue";
import type { ReservedLicence } from "../../core/account/reserved-use";
import { formatRelease } from "../../core/release/release";
import type { ReleaseRule } from "../../core/release/release-rule";
import { deviceName, type Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { AccountPorts } from "../account/create-account";
import type { UnknownAccount } from "../account/unknown-account";
import { record } from "../audit/record";
import { releaseOf } from "../devices/release-of";
import type { ProductInstances } from "../ports/product-instances";
import type { Reports } from "../ports/reports";
import type { Reservation, Reservations } from "../ports/reservations";
import { nextReservation } from "./next-reservation";
import { type ReservedUsePorts, spreadReservation } from "./spread-reservation";

export interface ReservationPorts extends AccountPorts, ReservedUsePorts {
  readonly productInstances: ProductInstances;
  readonly reports: Reports;
  readonly reservations: Reservations;
  readonly catalogue: LicenceCatalogue;
  /** The releases that report by policy, for which nothing can be reserved (SLR-3). */
  readonly reportsByPolicy: ReleaseRule;
}

export interface ReservationRequest {
  /** Its id. */
  readonly virtualAccount: string;
  /** It need not be known here: reservations are for devices that talk with nobody. */
  readonly sudi: Sudi;
  /** Of each tag once, from 1 on; they take the place of what was reserved before. */
  readonly licences: readonly ReservedLicence[];
  readonly actor: string;
}

export type ReservationOutcome =
  | { readonly kind: "reserved"; readonly reservation: Reservation }
  | { readonly kind: "refused"; readonly reason: "policy-release" | "not-sold"; readonly message: string }
  | UnknownAccount;

/**
 * Sets licences aside for a device: they count as in use, whether it uses them or not (SLR-2). For a device of a policy
 * release that is refused (SLR-3). Whether another account knows the device makes no difference and does not show.
 */
export const reserveLicences =
  (ports: ReservationPorts) =>
  async (request: ReservationRequest): Promise<ReservationOutcome> => {
    const { virtualAccount, sudi, licences, actor } = request;
    const now = await ports.clock.now();
    const account = await ports.accounts.find(virtualAccount);
    if (account === "unknown") return { kind: "unknown-account" };
    const refusal = await refusalOf(ports, request);
    await record(ports, now, {
      smartAccount: account.smartAccount,
      virtualAccount,
      actor,
      action: "reserve licences",
      subject: `${licences.map(({ tag, count }) => `${count} of ${tag}`).join(", ")} for ${deviceName(sudi)}`,
      outcome: refusal === "none" ? "accepted" : "refused",
      ...(refusal !== "none" && { reason: `${refusal.reason}: ${refusal.message}` }),
    });
    return refusal === "none" ? { kind: "reserved", reservation: await reserve(ports, request, now) } : refusal;
  };

async function refusalOf(ports: ReservationPorts, { virtualAccount, sudi, licences }: ReservationRequest) {
  const unsold = licences.find(({ tag }) => !ports.catalogue.isSold(tag));
  if (unsold) {
    const message = `${unsold.tag} cannot be bought, and so cannot be reserved`;
    return { kind: "refused", reason: "not-sold", message } as const;
  }
  const instance = await ports.productInstances.find(sudi);
  if (instance === "unknown" || instance.virtualAccount !== virtualAccount) return "none";
  const [last] = await ports.reports.newest(sudi, 1);
  const release = releaseOf(instance, last?.signed.report);
  if (!ports.reportsByPolicy(release)) return "none";
  const message = `${deviceName(sudi)} runs ${formatRelease(release)}, which reports by policy: licences cannot be reserved for it`;
  return { kind: "refused", reason: "policy-release", message } as const;
}

/** What was reserved before stays the same reservation when the same is asked for again, so that asking twice does no harm. */
async function reserve(
  ports: ReservationPorts,
  { virtualAccount, sudi, licences }: ReservationRequest,
  at: Instant,
): Promise<Reservation> {
  for (;;) {
    const before = await ports.reservations.find(virtualAccount, sudi);
    const same = before !== "none" && sameLicences(before.licences, licences);
    const reservation = same
      ? before
      : nextReservation(before, { sudi, virtualAccount, licences, at, authorizationCode: ports.identifiers.ulid(at) });
    if (!same && (await ports.reservations.save(reservation)) === "stale") continue;
    await spreadReservation(ports, reservation);
    return reservation;
  }
}

const sameLicences = (one: readonly ReservedLicence[], other: readonly ReservedLicence[]): boolean =>
  one.length === other.length &&
  one.every(({ tag, count }) => other.some((licence) => licence.tag === tag && licence.count === count));
