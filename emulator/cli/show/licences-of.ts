import type { Router } from "../../device/router";
import type { LicenceView } from "./licence-usage";

/** The licences of the platform's tags, as the guide's samples name them; other tags name themselves. */
const platformNames: Readonly<Record<string, string>> = {
  ESR_P_1G_A: "network-advantage_1G",
  DNA_P_1G_A: "dna-advantage_1G",
};

export const nameOfLicence = (tag: string): string => platformNames[tag] ?? tag;

/** The licences of a router under the names that its outputs have for them. */
export const licencesOf = ({ licences }: Router): readonly LicenceView[] =>
  licences.map((licence) => ({ ...licence, name: nameOfLicence(licence.tag) }));
