import type { Acknowledgement } from "../../core/acknowledgement/acknowledgement";
import { readAcknowledgementFile } from "../../core/acknowledgement/acknowledgement-file";
import { sameDevice } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";
import type { EarlierAcknowledgement } from "../ports/acknowledgement-request";
import type { Acknowledgements } from "../ports/acknowledgements";
import type { IssuerKeys } from "../ports/issuer-keys";

interface RenewalPorts {
  readonly issuerKeys: IssuerKeys;
  readonly acknowledgements: Acknowledgements;
}

/** Earlier acknowledgements that are as good as ever, and those that have to be given anew. */
export interface Renewal {
  readonly good: readonly EarlierAcknowledgement[];
  readonly outdated: readonly Acknowledgement[];
}

/**
 * Tells earlier acknowledgements that devices still take from those whose root key was revoked since: a device that never got
 * one hands its reports in again, and would be answered with bytes that it cannot take for ever (RPT-4, TRU-5). While no key is
 * revoked there is nothing to read.
 */
export async function renewalOf(
  { issuerKeys, acknowledgements }: RenewalPorts,
  earlier: readonly EarlierAcknowledgement[],
  now: Instant,
): Promise<Renewal> {
  const good = new Set((await issuerKeys.roots(now)).map(({ key }) => key));
  const revoked = (await issuerKeys.allRoots(now)).filter(({ key }) => !good.has(key));
  if (earlier.length === 0 || revoked.length === 0) return { good: earlier, outdated: [] };
  const parts = await acknowledgements.findParts(earlier);
  const outdatedOf = ({ poll, part, sudi }: EarlierAcknowledgement) =>
    parts
      .filter((one) => one.poll === poll && one.part === part)
      .flatMap(({ documents }) => documents.filter((issued) => sameDevice(issued.sudi, sudi)))
      .flatMap(({ document }) => readAcknowledgementFile(document))
      .filter(({ document }) => revoked.some(({ key }) => key === document.certificate?.signature.key))
      .map(({ acknowledgement }) => acknowledgement);
  const sorted = earlier.map((reference) => ({ reference, outdated: outdatedOf(reference) }));
  return {
    good: sorted.filter(({ outdated }) => outdated.length === 0).map(({ reference }) => reference),
    outdated: sorted.flatMap(({ outdated }) => outdated),
  };
}
