import { type Command, exec } from "../../command";
import { licenceStatsOf } from "../../show/license-stats";
import { printLicenceStatsGraph } from "../../show/license-stats-graph";
import { printLicenceStatsTable } from "../../show/license-stats-table";

/** The usage of the last seconds, minutes, hours and days (STA-5, STA-6). */
export const showVoiceSipLicenseStats: Command = {
  modes: exec,
  syntax: "show voice sip license stats [table]",
  help: {
    sip: "Show SIP information",
    license: "Show license use of SIP",
    stats: "Show the history of license use",
    table: "Show it as tables",
  },
  run: ({ machine: { router } }, given) => {
    const print = given.has("table") ? printLicenceStatsTable : printLicenceStatsGraph;
    return { output: print(licenceStatsOf(router)) };
  },
};
