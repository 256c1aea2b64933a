import { defineParameterType } from "@cucumber/cucumber";
import { oneOf } from "../kit/adapter/bench/closed-list";
import { crashPattern, crashPointOf } from "../kit/adapter/bench/server-side/crash-text";
import { alertStates } from "../kit/adapter/bench/server-side/findings/alerts";
import { fates } from "../kit/adapter/bench/server-side/findings/fates";
import {
  devicesPattern,
  lettersOf,
  shownDeadlineOf,
  shownDeadlinePattern,
} from "../kit/adapter/bench/server-side/findings/listed-devices";
import { pairings, pairPattern } from "../kit/adapter/bench/server-side/findings/pairs";
import { occasions } from "../kit/adapter/bench/server-side/findings/policies";
import { trustCodes } from "../kit/adapter/bench/server-side/findings/trust-codes";
import { trustFates } from "../kit/adapter/bench/server-side/findings/trusts";
import { irregularitiesOf, irregularitiesPattern } from "../kit/adapter/bench/server-side/irregularity";
import { movePattern } from "../kit/adapter/bench/server-side/licence-desk";
import { reportsOf, reportsPattern } from "../kit/adapter/bench/server-side/report-text";
import { skewOf, skewPattern } from "../kit/adapter/bench/server-side/skew-text";
import { askings, termsOf, termsPattern, tokenPattern } from "../kit/adapter/bench/server-side/token-desk";
import { undertakingOf, undertakingPattern } from "../kit/adapter/bench/server-side/undertakings";
import { receptions } from "../kit/adapter/bench/server-side/user-desk";

const texts: Record<string, [pattern: string, read: (text: string) => unknown]> = {
  account: ["Voice|Lab", (text) => text],
  crashPoint: [crashPattern, crashPointOf],
  irregularities: [irregularitiesPattern, irregularitiesOf],
  kitDevice: ["device [A-Z]", (text) => text.slice(-1)],
  kitDevices: [devicesPattern, lettersOf],
  soldLicence: ["Standard|Enhanced|voice gateway|CUBE_T_RED|uck9", (text) => text],
  move: [movePattern, (text) => text],
  pair: [pairPattern, lettersOf],
  person: ["Ann|Ben|Vic|Oda|a stranger", (text) => text],
  reports: [reportsPattern, reportsOf],
  shownDeadline: [shownDeadlinePattern, shownDeadlineOf],
  skew: [skewPattern, skewOf],
  terms: [termsPattern, termsOf],
  token: [tokenPattern, (text) => text],
  undertaking: [undertakingPattern, undertakingOf],
  wish: ["purchase|reservation", (text) => text],
};
for (const [name, [pattern, transformer]] of Object.entries(texts)) {
  defineParameterType({ name, regexp: new RegExp(pattern), transformer });
}

defineParameterType({ name: "asking", regexp: /asks(?: by force)?/, transformer: oneOf(askings).transformer });
defineParameterType({ name: "alertState", ...oneOf(alertStates) });
defineParameterType({ name: "pairing", ...oneOf(pairings) });
defineParameterType({ name: "fate", ...oneOf(fates) });
defineParameterType({ name: "reception", ...oneOf(receptions) });
defineParameterType({ name: "trustCode", ...oneOf(trustCodes) });
defineParameterType({ name: "occasion", ...oneOf(occasions) });
defineParameterType({
  name: "trustFate",
  regexp: /granted|refused(?: for its clock)?/,
  transformer: oneOf(trustFates).transformer,
});
