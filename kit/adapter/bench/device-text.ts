import type { TagClass } from "../messages/messages";
import { licenceClassOf, licenceClassPattern } from "./licence-class";

/** A licence of the platform, which stands beside CUBE's from the beginning. */
export type PlatformLicence = { readonly tag: string; readonly class: TagClass };

/** The device of a scenario: trusted from the beginning or not, on a release or on any, with platform licences or without. */
export type StatedDevice = {
  readonly trusted: boolean;
  readonly release?: string;
  readonly platformLicences: readonly PlatformLicence[];
};

const licence = `\\w+ ${licenceClassPattern}`;

/** What a device looks like in a scenario: `a device`, `a trusted device on release 17.6.1a with ESR_P_1G_A perpetual`. */
export const devicePattern = `a (?:trusted )?device(?: on release \\S+)?(?: with ${licence}(?: and ${licence})*)?`;

const deviceParts = /^a (trusted )?device(?: on release (\S+))?(?: with (.+))?$/;

/** Reads a device. */
export function deviceOf(text: string): StatedDevice {
  const [, trusted, release, licences] = deviceParts.exec(text) ?? [];
  const platformLicences = licences === undefined ? [] : licences.split(" and ").map(platformLicenceOf);
  return { trusted: trusted !== undefined, release, platformLicences };
}

function platformLicenceOf(text: string): PlatformLicence {
  const [tag = "", licenceClass = ""] = text.split(" ");
  return { tag, class: licenceClassOf(licenceClass) };
}
