import type { Periodicity } from "../../core/measurement/periodicity";
import { defaultPeriodicity, sameInterval } from "../../core/measurement/periodicity";
import { type Settings, settingsOf } from "../device/configure";
import type { RouterState } from "../device/router-state";
import { loggingLines } from "./running-logging";

/** The configuration as lines that can be typed again, sections apart by `!`. */
export function runningConfiguration(state: RouterState): string {
  const { major, minor } = state.release;
  const sections = [[`version ${major}.${minor}`], ...settingSections(settingsOf(state))];
  const text = [...sections.filter(({ length }) => length > 0).flatMap((lines) => ["!", ...lines]), "!", "end"];
  const bytes = text.join("\n").length + 1;
  return ["Building configuration...", "", `Current configuration : ${bytes} bytes`, ...text].join("\n");
}

const settingSections = (settings: Settings): readonly (readonly string[])[] => [
  [`hostname ${settings.hostname}`],
  timeZone(settings),
  settings.nameServers.map((address) => `ip name-server ${address}`),
  sourceInterface(settings),
  licence(settings),
  loggingLines(settings.logging),
  ["voice service voip", ...borderElement(settings)],
];

function timeZone({ timeZone: { name, minutes } }: Settings): readonly string[] {
  if (name === "UTC" && minutes === 0) return [];
  return [`clock timezone ${name} ${Math.trunc(minutes / 60)} ${Math.abs(minutes % 60)}`];
}

const sourceInterface = ({ sourceInterface }: Settings): readonly string[] =>
  sourceInterface === "any" ? [] : [`ip http client source-interface ${sourceInterface.name}`];

const licence = ({ url, csluUrl, transport, proxy, usageIntervalDays }: Settings): readonly string[] => [
  `license smart url ${url}`,
  ...(csluUrl === "default" ? [] : [`license smart url cslu ${csluUrl}`]),
  ...(proxy.address === undefined ? [] : [`license smart proxy address ${proxy.address}`]),
  ...(proxy.port === undefined ? [] : [`license smart proxy port ${proxy.port}`]),
  ...(usageIntervalDays === "policy" ? [] : [`license smart usage interval ${usageIntervalDays}`]),
  `license smart transport ${transport}`,
];

function borderElement(settings: Settings): readonly string[] {
  const { capacity } = settings;
  if (!settings.borderElement) return [];
  const licensed = capacity > 0 ? [` mode border-element license capacity ${capacity}`] : [];
  return [` mode border-element${periodicity(settings)}`, ...licensed];
}

function periodicity({ periodicity }: { readonly periodicity: Periodicity }): string {
  if (sameInterval(periodicity, defaultPeriodicity)) return "";
  return ` license periodicity ${periodicity.unit} ${periodicity.count}`;
}
