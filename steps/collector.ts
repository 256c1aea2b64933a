import { Given, Then, When } from "@cucumber/cucumber";
import {
  bringAboutAtCollector,
  type CollectorCondition,
} from "../kit/adapter/bench/collector-side/collector-condition";
import type { StatedCollector } from "../kit/adapter/bench/collector-side/collector-text";
import { carryThereAndBack } from "../kit/adapter/bench/collector-side/file-answer";
import {
  expectAnswered,
  expectAsGiven,
  expectNamed,
  expectTrust,
  type TrustStanding,
} from "../kit/adapter/bench/collector-side/findings/handed-down";
import { expectWhereabouts, type Whereabouts } from "../kit/adapter/bench/collector-side/findings/whereabouts";
import { type StatedToken, tokenMeant } from "../kit/adapter/bench/collector-side/on-prem-token";
import type { Moment } from "../kit/adapter/bench/moment";
import type { StoryWorld } from "./world";

type Reports = readonly number[];

Given("{collector}", async function (this: StoryWorld, stated: StatedCollector) {
  await this.collector.install(stated);
});

Given("{collectorCondition}", async function (this: StoryWorld, condition: CollectorCondition) {
  await bringAboutAtCollector(this.collector, condition);
});

When("the collector reloads {moment}", async function (this: StoryWorld, moment: Moment) {
  await this.reach(moment);
  await this.collector.reload();
});

When(
  "the collector pulls {reports} from {kitDevice} {moment}",
  async function (this: StoryWorld, reports: Reports, letter: string, moment: Moment) {
    await this.reach(moment);
    await this.collector.pull(this.collector.device(letter), reports);
  },
);

When(
  "the file of the collector is carried to CSSM, and {fileAnswer}, {moment}",
  async function (this: StoryWorld, answer: string, moment: Moment) {
    await this.reach(moment);
    await carryThereAndBack(this.collector, answer);
  },
);

When(
  "{kitDevice} asks the On-Prem for trust with {statedToken} {moment}",
  async function (this: StoryWorld, letter: string, stated: StatedToken, moment: Moment) {
    const token = await tokenMeant(this.collector, stated);
    await this.reach(moment);
    await this.collector.askForTrust(this.collector.device(letter), token);
  },
);

Then(
  "{reports} of {kitDevice} {whereabouts}",
  function (this: StoryWorld, reports: Reports, letter: string, expected: Whereabouts) {
    expectWhereabouts(this.collector, this.collector.device(letter), reports, expected);
  },
);

Then("{kitDevice} has its acknowledgements as CSSM gave them", function (this: StoryWorld, letter: string) {
  expectAsGiven(this.collector, this.collector.device(letter));
});

Then("{kitDevice} was handed an acknowledgement at each of its polls", function (this: StoryWorld, letter: string) {
  expectAnswered(this.collector, this.collector.device(letter));
});

Then("{kitDevice} is {trustStanding}", function (this: StoryWorld, letter: string, expected: TrustStanding) {
  expectTrust(this.collector.device(letter), expected);
});

Then("the collector names what it could not read", function (this: StoryWorld) {
  expectNamed(this.collector);
});
