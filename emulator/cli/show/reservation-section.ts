import type { Sudi } from "../../../core/report/sudi";
import type { ReservedLicence, TimeZone } from "../../device/router-state";
import { nameOfLicence } from "./licence-name";
import { licenceTime, type Moment } from "./licence-time";
import { indented, type Lines, ruled, under } from "./lines";
import { udiOf } from "./udi";

/** `Reservation Info`, before 17.3.2. */
export function reservationInfo(
  reserved: Moment,
  licences: readonly ReservedLicence[],
  sudi: Sudi,
  zone: TimeZone,
): Lines {
  if (reserved === "none") return [...ruled("Reservation Info"), "License reservation: DISABLED"];
  return [
    ...ruled("Reservation Info"),
    "License reservation: ENABLED",
    "",
    ...under(
      "Overall status:",
      `Active: ${udiOf(sudi)}`,
      `    Reservation status: SPECIFIC INSTALLED on ${licenceTime(reserved, zone)}`,
      "    Export-Controlled Functionality: ALLOWED",
    ),
    "",
    ...under(
      "Specified license reservations:",
      ...licences.flatMap(({ tag, count }) =>
        under(
          `${nameOfLicence(tag)} (${tag}):`,
          `Description: ${nameOfLicence(tag)}`,
          `Total reserved count: ${count}`,
        ),
      ),
    ),
  ];
}

/** What is left of a reservation on a release under a policy. */
export const authorizations = (licences: readonly ReservedLicence[]): Lines =>
  under(
    "Authorizations:",
    ...licences.flatMap(({ tag, count }) => [
      `${nameOfLicence(tag)} (${tag}):`,
      ...indented([
        `Description: ${nameOfLicence(tag)}`,
        `Total available count: ${count}`,
        "Enforcement type: NOT ENFORCED",
      ]),
    ]),
  );
