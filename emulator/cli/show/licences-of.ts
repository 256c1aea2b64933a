import type { Router } from "../../device/router";
import { nameOfLicence } from "./licence-name";
import type { LicenceView } from "./licence-usage";

/** The licences of a router under the names that its outputs have for them. */
export const licencesOf = ({ licences }: Router): readonly LicenceView[] =>
  licences.map((licence) => ({ ...licence, name: nameOfLicence(licence.tag) }));
