import { days } from "../../../core/time/duration";
import { type Instant, plus } from "../../../core/time/instant";
import type { ReservedLicence, TimeZone } from "../../device/router-state";
import { licenceTime, type Moment } from "./licence-time";
import { type Lines, under } from "./lines";

/** Where registration and authorization stand, before 17.3.2 (REL-2). */
export interface RegistrationView {
  readonly zone: TimeZone;
  readonly now: Instant;
  readonly registered: Moment;
  readonly smartAccount: string | "none";
  readonly virtualAccount: string | "none";
  readonly reserved: Moment;
  readonly reservedLicences: readonly ReservedLicence[];
  readonly firstUse: Moment;
  readonly lastCommunication: Moment;
  readonly nextCommunication: Moment;
}

/** Shown as the documents have them, without effect: when a registration is renewed and ends, how long use is evaluated. */
const renewal = days(180);
const expiry = days(365);
const evaluation = days(90);

export const isReserved = ({ reserved }: RegistrationView): boolean => reserved !== "none";

export function registrationSection(view: RegistrationView): Lines {
  const { registered, reserved, smartAccount, virtualAccount, zone } = view;
  const time = (at: Moment) => licenceTime(at, zone);
  if (reserved !== "none") {
    return under(
      "Registration:",
      "Status: REGISTERED - SPECIFIC LICENSE RESERVATION",
      "Export-Controlled Functionality: ALLOWED",
      `Initial Registration: SUCCEEDED on ${time(reserved)}`,
    );
  }
  if (registered === "none") {
    return under("Registration:", "Status: UNREGISTERED", "Export-Controlled Functionality: NOT ALLOWED");
  }
  return under(
    "Registration:",
    "Status: REGISTERED",
    `Smart Account: ${smartAccount === "none" ? "<none>" : smartAccount}`,
    `Virtual Account: ${virtualAccount === "none" ? "<none>" : virtualAccount}`,
    "Export-Controlled Functionality: ALLOWED",
    `Initial Registration: SUCCEEDED on ${time(registered)}`,
    "Last Renewal Attempt: None",
    `Next Renewal Attempt: ${time(plus(registered, renewal))}`,
    `Registration Expires: ${time(plus(registered, expiry))}`,
  );
}

/** In a word, and of each licence that is in use. */
export function authorizationStatus(view: RegistrationView): string {
  if (isReserved(view)) return "AUTHORIZED - RESERVED";
  if (view.firstUse === "none") return "No Licenses in Use";
  if (view.registered !== "none") return "AUTHORIZED";
  return view.now < plus(view.firstUse, evaluation) ? "EVAL MODE" : "EVAL EXPIRED";
}

export function authorizationSection(view: RegistrationView): Lines {
  const { zone, registered, reserved, lastCommunication, nextCommunication, firstUse, now } = view;
  const time = (at: Moment) => licenceTime(at, zone);
  const status = authorizationStatus(view);
  if (reserved !== "none") return under("License Authorization: ", `Status: ${status} on ${time(reserved)}`);
  if (registered === "none" || firstUse === "none") {
    const remaining = status === "EVAL MODE" && firstUse !== "none" ? plus(firstUse, evaluation) - now : evaluation;
    const shown = status === "EVAL EXPIRED" ? [] : [`Evaluation Period Remaining: ${inWords(remaining)}`];
    return under("License Authorization: ", `Status: ${status}`, ...(registered === "none" ? shown : []));
  }
  const since = lastCommunication === "none" ? registered : lastCommunication;
  return under(
    "License Authorization: ",
    `Status: ${status} on ${time(since)}`,
    `Last Communication Attempt: SUCCEEDED on ${time(since)}`,
    `Next Communication Attempt: ${time(nextCommunication)}`,
    `Communication Deadline: ${time(plus(since, evaluation))}`,
  );
}

const inWords = (seconds: number): string =>
  [
    `${Math.floor(seconds / 86_400)} days`,
    `${Math.floor((seconds % 86_400) / 3_600)} hours`,
    `${Math.floor((seconds % 3_600) / 60)} minutes`,
    `${seconds % 60} seconds`,
  ].join(", ");
