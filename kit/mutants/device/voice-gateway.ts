import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { admits, closeBoundary, listedLicences, measuredCounts } = documentedRules;

/** Voice gateway sessions, and licences that are not CUBE's. */
export const voiceGateway: readonly DeviceDefect[] = [
  {
    id: "VGW-1",
    name: "voice ports are not counted",
    what: "Sessions of voice ports are shown as standing and never measured.",
    expects: "expected licences: voice gateway 3, Standard 5; observed",
    rules: { measuredCounts: (shown, state) => ({ ...measuredCounts(shown, state), voicePort: 0 }) },
  },
  {
    id: "VGW-1",
    name: "voice ports are not reported",
    what: "Use of the voice gateway is recorded and left out of the reports.",
    expects: "highest voice gateway use reported",
    rules: {
      closeBoundary: (...facts) => {
        const closing = closeBoundary(...facts);
        return { ...closing, measured: closing.measured.filter(({ tag }) => tag !== "CUBE_T_VGW") };
      },
    },
  },
  {
    id: "VGW-2",
    name: "voice ports are trunks at the deadline",
    what: "After the deadline calls of voice ports are refused with those of the trunks.",
    expects: "expected accepted; observed refused",
    rules: { admits: (_kind, service) => service.kind === "up" },
  },
  {
    id: "VGW-2",
    name: "voice ports wait for trust",
    what: "Calls of voice ports are refused until the router is trusted or registered.",
    expects: "expected accepted; observed refused",
    rules: {
      admits: (kind, service, state) => admits(kind, service, state) && (kind === "trunk" || state.trust !== "none"),
    },
  },
  {
    id: "VGW-5",
    name: "always listed",
    what: "CUBE_T_VGW stands in the list with 0 although there never was such a session.",
    expects: "expected licences: voice gateway not listed, Standard 5; observed voice gateway 0",
    rules: {
      isListed: (gauge, standing) => gauge.kind === "voiceGateway" || documentedRules.isListed(gauge, standing),
    },
  },
  {
    id: "ACC-5",
    name: "CUBE alone is shown",
    what: "Licences of the platform are missing in the list.",
    expects: "observed ESR_P_1G_A not listed",
    rules: {
      listedLicences: (state, ...rest) => listedLicences({ ...state, platformLicences: [] }, ...rest),
    },
  },
  {
    id: "ACC-5",
    name: "CUBE alone is reported",
    what: "Licences of the platform are left out of the reports.",
    expects: "highest ESR_P_1G_A use reported",
    rules: {
      closeBoundary: (recorder, ...rest) => {
        const closing = closeBoundary(recorder, ...rest);
        return {
          ...closing,
          measured: closing.measured.filter(({ tag }) => !recorder.platformTags.includes(tag)),
        };
      },
    },
  },
];
