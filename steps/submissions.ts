import { Then } from "@cucumber/cucumber";
import type { Amount } from "../kit/adapter/bench/amount";
import type { Family } from "../kit/adapter/bench/family";
import {
  expectNoForecast,
  expectRepetition,
  expectSignedReports,
  expectWithinInterval,
  type Repetition,
} from "../kit/adapter/bench/findings/hand-overs";
import { expectSent, expectSentWithin, type MessageWord } from "../kit/adapter/bench/findings/messages";
import { expectCovered, expectPeakHandedOver } from "../kit/adapter/bench/findings/usage";
import { expectWay } from "../kit/adapter/bench/findings/way";
import type { Span } from "../kit/adapter/bench/span";
import { submissionsMeant } from "../kit/adapter/bench/which-submissions";
import type { Interval } from "../kit/adapter/messages/messages";
import type { StoryWorld } from "./world";

Then("{int} {message}(s) has/have been sent", function (this: StoryWorld, count: number, message: MessageWord) {
  expectSent(this.device, count, message);
});

Then(
  "{amount} {message}(s) was/were sent {span}",
  function (this: StoryWorld, amount: Amount, message: MessageWord, span: Span) {
    expectSentWithin(this.device, amount, message, span);
  },
);

Then(
  "{submissions} repeats {repetition} of {submissions}",
  function (this: StoryWorld, later: string, repetition: Repetition, earlier: string) {
    const { correspondence } = this.device;
    expectRepetition(submissionsMeant(correspondence, later), submissionsMeant(correspondence, earlier), repetition);
  },
);

Then("{submissions} went {way}", function (this: StoryWorld, which: string, way: string) {
  expectWay(submissionsMeant(this.device.correspondence, which), way);
});

Then("no report speaks of time to come", function (this: StoryWorld) {
  expectNoForecast(this.device);
});

Then("no measurement is longer than {interval}", function (this: StoryWorld, interval: Interval) {
  expectWithinInterval(this.device, interval);
});

Then("every report is signed with the key of the device", function (this: StoryWorld) {
  expectSignedReports(this.device);
});

Then("the reports cover {family} use {span}", function (this: StoryWorld, family: Family, span: Span) {
  expectCovered(this.device, family, span);
});

Then(
  "the reports say that {family} use peaked at {int} {span}",
  function (this: StoryWorld, family: Family, peak: number, span: Span) {
    expectPeakHandedOver(this.device, family, span, peak);
  },
);
