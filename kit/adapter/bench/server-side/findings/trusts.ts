import { Deviation, Undecided } from "../../outcome";
import type { KitDevice } from "../kit-device";

/** What becomes of a request for trust; a reason is named where a requirement asks for it. */
export const trustFates = ["granted", "refused", "refused for its clock"] as const;
export type TrustFate = (typeof trustFates)[number];

/** The device's last request for trust met this fate. */
export function expectTrust({ letter, trustAnswer }: KitDevice, expected: TrustFate): void {
  if (trustAnswer === undefined) throw new Undecided("untested", `device ${letter} never asked for trust`);
  const observed = trustAnswer.accepted ? "granted" : `refused: ${trustAnswer.reason ?? "no reason"}`;
  if (!fits(expected, observed)) throw new Deviation(`trust of device ${letter} ${expected}`, observed);
}

function fits(expected: TrustFate, observed: string): boolean {
  switch (expected) {
    case "granted":
      return observed === "granted";
    case "refused":
      return observed !== "granted";
    case "refused for its clock":
      return observed === "refused: clock-skew";
  }
}
