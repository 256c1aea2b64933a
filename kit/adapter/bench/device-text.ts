import type { Interval, TagClass } from "../messages/messages";
import type { PairMode } from "./cast";
import { intervalOf, intervalPattern } from "./interval-text";
import { licenceClassOf, licenceClassPattern } from "./licence-class";

/** A licence of the platform, which stands beside CUBE's from the beginning. */
export type PlatformLicence = { readonly tag: string; readonly class: TagClass };

/** The device of a scenario: trusted from the beginning or not, on a release or on any, with platform licences or without, with an interval or that of the factory. */
export type StatedDevice = {
  readonly trusted: boolean;
  /** It is a pair of two boxes, or of two route processors in one. */
  readonly redundancy?: PairMode;
  readonly release?: string;
  /** Any release from this one on will do. */
  readonly orLater: boolean;
  /** Any release will do on which service stops without an acknowledgement. */
  readonly stops: boolean;
  readonly platformLicences: readonly PlatformLicence[];
  readonly interval?: Interval;
};

const licence = `\\w+ ${licenceClassPattern}`;

/** What a device looks like in a scenario: `a device`, `an inbox pair`, `a trusted device on release 17.6.1a with ESR_P_1G_A perpetual that measures every 8 hours`. */
export const devicePattern = `an? (?:trusted )?(?:device|box-to-box pair|inbox pair)(?: on release \\S+(?: or later)?| on a release that stops)?(?: with ${licence}(?: and ${licence})*)?(?: that measures every ${intervalPattern})?`;

const deviceParts =
  /^an? (trusted )?(?:device|(box-to-box|inbox) pair)(?: on release (\S+)( or later)?| on (a release that stops))?(?: with (.+?))?(?: that measures every (.+))?$/;

/** Reads a device. */
export function deviceOf(text: string): StatedDevice {
  const [, trusted, mode, release, orLater, stops, licences, interval] = deviceParts.exec(text) ?? [];
  const platformLicences = licences === undefined ? [] : licences.split(" and ").map(platformLicenceOf);
  return {
    trusted: trusted !== undefined,
    redundancy: mode === "box-to-box" || mode === "inbox" ? mode : undefined,
    release,
    orLater: orLater !== undefined,
    stops: stops !== undefined,
    platformLicences,
    interval: interval === undefined ? undefined : intervalOf(interval),
  };
}

function platformLicenceOf(text: string): PlatformLicence {
  const [tag = "", licenceClass = ""] = text.split(" ");
  return { tag, class: licenceClassOf(licenceClass) };
}
