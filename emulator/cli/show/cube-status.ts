import type { HaType } from "../../device/duty";

export interface CubeStatusView {
  /** Only where a document pairs it with the release (REL-8). */
  readonly cubeVersion: string | "undocumented";
  readonly release: string;
  readonly platform: string;
  readonly haType: HaType;
}

/** `show cube status`. */
export const printCubeStatus = ({ cubeVersion, release, platform, haType }: CubeStatusView): string =>
  [`CUBE-Version : ${cubeVersion}`, `SW-Version : ${release}, Platform ${platform}`, `HA-Type : ${haType}`].join("\n");
