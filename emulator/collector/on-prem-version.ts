import { compareReleases, parseRelease, type Release } from "../../core/release/release";

/** A version of SSM On-Prem: `8-202102` is Version 8 Release 202102. */
export interface OnPremVersion {
  readonly version: number;
  readonly release: number;
}

/** Reads `8-202102` or `Version 8 Release 202102`; throws a RangeError for anything else. */
export function parseOnPremVersion(text: string): OnPremVersion {
  const [, version, release] = /^(?:Version )?(\d{1,3})(?:-| Release )(\d{6})$/i.exec(text) ?? [];
  if (version === undefined || release === undefined) {
    throw new RangeError(`"${text}" is no version of SSM On-Prem: write it as 8-202102`);
  }
  return { version: Number(version), release: Number(release) };
}

/** Version 8 Release 202102, the first that serves a device with Smart Licensing using Policy (TRN-4). */
export const firstForPolicy: OnPremVersion = { version: 8, release: 202_102 };

/** Whether an On-Prem of that version can serve a device with Smart Licensing using Policy (TRN-4). */
export const servesPolicyDevices = ({ version, release }: OnPremVersion): boolean =>
  version > firstForPolicy.version || (version === firstForPolicy.version && release >= firstForPolicy.release);

/** Whether a device of that release works by policy: 17.3.2 and later do (REL-3). */
export const isPolicyRelease = (release: Release): boolean => compareReleases(release, parseRelease("17.3.2")) >= 0;
