import type { Interval, TagClass } from "../messages/messages";
import type { PairMode } from "./cast";
import { intervalOf, intervalPattern } from "./interval-text";
import { licenceClassOf, licenceClassPattern } from "./licence-class";
import { type ReservedLicence, reservedOf, reservedPattern } from "./reservation-text";
import type { Trusting } from "./trusting";

/** A licence of the platform, which stands beside CUBE's from the beginning. */
export type PlatformLicence = { readonly tag: string; readonly class: TagClass };

/** A device by its platform and its names. */
export type NamedDevice = { readonly pid: string; readonly serial: string; readonly hostname: string };

/** What a device has from the factory beside its release; the rest is that of the story. */
export type Factory = {
  readonly platformLicences?: readonly PlatformLicence[];
  /** It is a pair of two boxes, or of two route processors in one. */
  readonly redundancy?: PairMode;
  readonly reservation?: readonly ReservedLicence[];
  readonly named?: Partial<NamedDevice>;
};

/** The device of a scenario: trusted, or registered on releases before 17.3.2, from the beginning or not, on a release or on any, with platform licences or without, with an interval or that of the factory. */
export type StatedDevice = Factory & {
  readonly association?: Trusting;
  readonly release?: string;
  /** Any release from this one on will do. */
  readonly orLater: boolean;
  /** Any release will do on which service stops without an acknowledgement. */
  readonly stops: boolean;
  readonly interval?: Interval;
};

const associations: Readonly<Record<string, Trusting>> = {
  "trusted ": "trust is established",
  "registered ": "the platform is registered",
};

const licence = `\\w+ ${licenceClassPattern}`;

/** What a device looks like in a scenario: `a device`, `an inbox pair`, `a trusted device on release 17.6.1a with ESR_P_1G_A perpetual that measures every 8 hours`. */
export const devicePattern = `an? (?:trusted |registered )?(?:ASR1006 named \\w+|device|box-to-box pair|inbox pair)(?: on release \\S+(?: or later)?| on a release that stops)?(?: with ${licence}(?: and ${licence})*)?(?: with ${reservedPattern} reserved)?(?: that measures every ${intervalPattern})?`;

const deviceParts =
  /^an? (trusted |registered )?(?:ASR1006 named (\w+)|device|(box-to-box|inbox) pair)(?: on release (\S+)( or later)?| on (a release that stops))?(?: with (\w+ (?!Standard|Enhanced)\w+(?: and .+?)?))?(?: with (\d+ \w+) reserved)?(?: that measures every (.+))?$/;

/** Reads a device. */
export function deviceOf(text: string): StatedDevice {
  const [, associated, name, mode, release, orLater, stops, licences, reserved, interval] =
    deviceParts.exec(text) ?? [];
  const platformLicences = licences === undefined ? [] : licences.split(" and ").map(platformLicenceOf);
  return {
    association: associated === undefined ? undefined : associations[associated],
    redundancy: mode === "box-to-box" || mode === "inbox" ? mode : undefined,
    release,
    orLater: orLater !== undefined,
    stops: stops !== undefined,
    platformLicences,
    reservation: reserved === undefined ? [] : [reservedOf(reserved)],
    named: name === undefined ? {} : { pid: "ASR1006", hostname: name },
    interval: interval === undefined ? undefined : intervalOf(interval),
  };
}

function platformLicenceOf(text: string): PlatformLicence {
  const [tag = "", licenceClass = ""] = text.split(" ");
  return { tag, class: licenceClassOf(licenceClass) };
}
