import type { LicenceClass } from "../../../core/policy/licence-class";
import { type Lines, separated, under } from "./lines";

/** A licence in the lists of the router. */
export interface LicenceView {
  readonly name: string;
  readonly tag: string;
  readonly count: number;
  readonly class: LicenceClass;
}

interface ClassWords {
  readonly exportStatus: string;
  readonly enforcement: string;
  readonly type: string;
}

const free = { exportStatus: "NOT RESTRICTED", enforcement: "NOT ENFORCED" } as const;
/** What outputs say of each class. */
export const classWords: Readonly<Record<LicenceClass, ClassWords>> = {
  perpetual: { ...free, type: "Perpetual" },
  subscription: { ...free, type: "Subscription" },
  enforced: { exportStatus: "NOT RESTRICTED", enforcement: "ENFORCED", type: "Perpetual" },
  export: { exportStatus: "RESTRICTED - ALLOWED", enforcement: "EXPORT RESTRICTED", type: "Perpetual" },
};

/** `show license usage`. */
export const printLicenceUsage = (licences: readonly LicenceView[]): string =>
  separated([
    under("License Authorization: ", "Status: Not Applicable"),
    ...licences.map((licence) => licenceSection(licence)),
  ]);

export function licenceSection(
  { name, tag, count, class: licenceClass }: LicenceView,
  status: string = usageStatus(count),
): Lines {
  const { exportStatus, enforcement, type } = classWords[licenceClass];
  return under(
    `${name} (${tag}):`,
    `Description: ${name}`,
    `Count: ${count}`,
    "Version: 1.0",
    `Status: ${status}`,
    `Export status: ${exportStatus}`,
    `Feature Name: ${name}`,
    `Feature Description: ${name}`,
    `Enforcement type: ${enforcement}`,
    `License type: ${type}`,
  );
}

export const usageStatus = (count: number): string => (count > 0 ? "IN USE" : "NOT IN USE");
