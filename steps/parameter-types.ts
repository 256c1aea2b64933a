import { defineParameterType } from "@cucumber/cucumber";
import { amountOf, amountPattern } from "../kit/adapter/bench/amount";
import { forkingWords } from "../kit/adapter/bench/call-generator";
import { oneOf } from "../kit/adapter/bench/closed-list";
import { conditionOf, conditionPattern } from "../kit/adapter/bench/condition";
import { countedOf, countedPattern } from "../kit/adapter/bench/counted";
import { parcels } from "../kit/adapter/bench/device-bench";
import { deviceOf, devicePattern } from "../kit/adapter/bench/device-text";
import { families, licencePattern } from "../kit/adapter/bench/family";
import { sayings } from "../kit/adapter/bench/findings/answers";
import { claims } from "../kit/adapter/bench/findings/claims";
import { movements } from "../kit/adapter/bench/findings/deadline";
import { repetitions } from "../kit/adapter/bench/findings/hand-overs";
import { judgements } from "../kit/adapter/bench/findings/judgement";
import { listings } from "../kit/adapter/bench/findings/listings";
import { tellingOf, tellingPattern } from "../kit/adapter/bench/findings/log";
import { messagesOf, messagesPattern } from "../kit/adapter/bench/findings/messages";
import { milestones } from "../kit/adapter/bench/findings/milestones";
import { installationOf, installationPattern, obligations, sourceWords } from "../kit/adapter/bench/findings/policy";
import { aspects } from "../kit/adapter/bench/findings/readings";
import { wayPattern } from "../kit/adapter/bench/findings/way";
import { flaws } from "../kit/adapter/bench/flawed-acknowledgement";
import { intervalOf, intervalPattern } from "../kit/adapter/bench/interval-text";
import { members } from "../kit/adapter/bench/member";
import { momentOf, momentPattern } from "../kit/adapter/bench/moment";
import { occasionsOf, occasionsPattern } from "../kit/adapter/bench/occasions";
import { policyOf, policyPattern } from "../kit/adapter/bench/policy-text";
import { arrangementOf, arrangementPattern } from "../kit/adapter/bench/reservation-text";
import { sessionsOf, sessionsPattern } from "../kit/adapter/bench/sessions";
import { settingOf, settingPattern } from "../kit/adapter/bench/setting";
import { spanOf, spanPattern } from "../kit/adapter/bench/span";
import { takingOf, takingPattern } from "../kit/adapter/bench/taking";
import { trustings } from "../kit/adapter/bench/trusting";
import { typingOf, typingPattern } from "../kit/adapter/bench/typing";
import { submissionsPattern } from "../kit/adapter/bench/which-submissions";

const texts: Record<string, [pattern: string, read: (text: string) => unknown]> = {
  arrangement: [arrangementPattern, arrangementOf],
  amount: [amountPattern, amountOf],
  condition: [conditionPattern, conditionOf],
  device: [devicePattern, deviceOf],
  installation: [installationPattern, installationOf],
  interval: [intervalPattern, intervalOf],
  licence: [licencePattern, (text) => text],
  message: [messagesPattern, messagesOf],
  moment: [momentPattern, momentOf],
  occasions: [occasionsPattern, occasionsOf],
  policy: [policyPattern, policyOf],
  release: ["\\d[\\d.]*[a-z]?", (text) => text],
  requirement: ["[A-Z]{3}-\\d+", (text) => text],
  sessions: [sessionsPattern, sessionsOf],
  setting: [settingPattern, settingOf],
  span: [spanPattern, spanOf],
  submissions: [submissionsPattern, (text) => text],
  taking: [takingPattern, takingOf],
  telling: [tellingPattern, tellingOf],
  typing: [typingPattern, typingOf],
  way: [wayPattern, (text) => text],
};
for (const [name, [pattern, transformer]] of Object.entries(texts)) {
  defineParameterType({ name, regexp: new RegExp(pattern), transformer });
}

const words: Record<string, readonly string[]> = {
  aspect: aspects,
  claim: claims,
  family: families,
  flaw: flaws,
  forking: forkingWords,
  judgement: judgements,
  listing: listings,
  member: members,
  movement: movements,
  milestone: milestones,
  obligation: obligations,
  parcel: parcels,
  repetition: repetitions,
  saying: sayings,
  service: ["up", "down"],
  source: sourceWords,
  trusting: Object.keys(trustings),
};
defineParameterType({ name: "counted", regexp: countedPattern, transformer: countedOf });
for (const [name, list] of Object.entries(words)) defineParameterType({ name, ...oneOf(list) });
