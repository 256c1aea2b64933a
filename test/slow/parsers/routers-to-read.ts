import { pendingReports } from "../../../core/report/report-book";
import { Rehearsal } from "../../emulator/cli/rehearse";

/** States that a router gets into, by what is typed. */
export const states: Readonly<Record<string, readonly string[]>> = {
  "from the factory": [],
  "trusted and idle": ["emulator server acknowledges", "license smart trust id_token ABC local", "emulator advance 1h"],
  "in use, acknowledged": [
    "emulator server acknowledges",
    "license smart trust id_token ABC local",
    "emulator calls 40 standard",
    "emulator fork 3",
    "emulator calls 2 voice-port",
    "emulator advance 1d",
  ],
  "in use no more": [
    "emulator server acknowledges",
    "license smart trust id_token ABC local",
    "emulator calls 7 standard",
    "emulator advance 1d",
    "emulator hangup 7",
    "emulator advance 2d",
  ],
  "past its deadline": [
    "emulator server withholds",
    "license smart trust id_token ABC local",
    "emulator calls 9 standard",
    "emulator advance 92d",
  ],
  "with another name, zone, policy and a proxy": [
    "configure terminal",
    "hostname edge-1",
    "clock timezone IST 5 30",
    "license smart proxy address proxy.example",
    "license smart proxy port 8080",
    "end",
    "emulator server policy 30 60 0",
    "emulator server acknowledges",
    "license smart trust id_token ABC local",
    "emulator calls 5 standard",
    "emulator advance 3h",
  ],
};

/** In these nothing was ever used. */
export const statesWithoutLicences = ["from the factory", "trusted and idle"];

/** Of each layout and each family of tags at least one. */
export const releases = ["17.3.2", "17.3.4a", "17.6.1a", "17.9.4a", "17.15.1a", "17.18.1a"];

/** A router in a state, and what it answers; the numbers of its reports stand for `REPORT` in a command. */
export async function routerIn(release: string, state: string) {
  const rehearsal = new Rehearsal({ release });
  await rehearsal.type("enable", ...(states[state] ?? []));
  const { router } = rehearsal;
  const reports = pendingReports(router.state.book).map(({ id }) => id);
  const answers = async (command: string) => (await rehearsal.session.execute(command)).output;
  return { router, reports, answers };
}
