import { defineParameterType } from "@cucumber/cucumber";
import { oneOf } from "../kit/adapter/bench/closed-list";
import {
  collectorConditionOf,
  collectorConditionPattern,
} from "../kit/adapter/bench/collector-side/collector-condition";
import { collectorOf, collectorPattern } from "../kit/adapter/bench/collector-side/collector-text";
import { fileAnswerPattern } from "../kit/adapter/bench/collector-side/file-answer";
import { trustStandings } from "../kit/adapter/bench/collector-side/findings/handed-down";
import { whereabouts } from "../kit/adapter/bench/collector-side/findings/whereabouts";
import { tokenOf, tokenPattern } from "../kit/adapter/bench/collector-side/on-prem-token";

const texts: Record<string, [pattern: string, read: (text: string) => unknown]> = {
  collector: [collectorPattern, collectorOf],
  collectorCondition: [collectorConditionPattern, collectorConditionOf],
  fileAnswer: [fileAnswerPattern, (text) => text],
  statedToken: [tokenPattern, tokenOf],
};
for (const [name, [pattern, transformer]] of Object.entries(texts)) {
  defineParameterType({ name, regexp: new RegExp(pattern), transformer });
}

defineParameterType({ name: "trustStanding", ...oneOf(trustStandings) });
defineParameterType({ name: "whereabouts", ...oneOf(whereabouts) });
