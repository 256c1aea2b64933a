import type { Cryptography } from "../../core/document/cryptography";
import type { DeviceRules } from "./device-rules";
import type { Verdict } from "./messages";
import type { ReservedLicence, RouterState } from "./router-state";
import { type Received, refuse } from "./signed-document";

/** Adds licences to what is set aside for the router (SLR-3). */
export function reserve(state: RouterState, licence: ReservedLicence, rules: DeviceRules): Received {
  const refusal = rules.reservationRefusal(state);
  if (refusal) return refuse(state, refusal);
  const before = state.reservation === "none" ? [] : state.reservation.licences;
  const licences = [...before.filter(({ tag }) => tag !== licence.tag), licence];
  return { state: { ...state, reservation: { installedAt: state.now, licences } }, verdict: { accepted: true } };
}

/** Gives the reservation up, on any release; without one nothing is given back (SLR-2). */
export function returnReservation(
  state: RouterState,
  { sha256 }: Cryptography,
  rules: DeviceRules,
): Verdict & { readonly state: RouterState; readonly returnCode?: string } {
  if (state.reservation === "none") return { state, accepted: false, message: "no licence is reserved here" };
  return { state: { ...state, reservation: "none" }, accepted: true, returnCode: rules.returnCode(state, sha256) };
}
