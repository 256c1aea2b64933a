import { Then } from "@cucumber/cucumber";
import type { Amount } from "../kit/adapter/bench/amount";
import { type Claim, expectOfReports } from "../kit/adapter/bench/findings/claims";
import {
  expectNoForecast,
  expectPending,
  expectRepetition,
  expectWithinInterval,
  expectWithinSize,
  type Repetition,
} from "../kit/adapter/bench/findings/hand-overs";
import { expectSent, expectSentWithin, type MessagesMeant } from "../kit/adapter/bench/findings/messages";
import { expectCovered, expectPeakHandedOver } from "../kit/adapter/bench/findings/usage";
import { expectWay } from "../kit/adapter/bench/findings/way";
import type { Span } from "../kit/adapter/bench/span";
import { submissionsMeant } from "../kit/adapter/bench/which-submissions";
import type { Interval } from "../kit/adapter/messages/messages";
import type { StoryWorld } from "./world";

Then("{int} {message} has/have been sent", function (this: StoryWorld, count: number, message: MessagesMeant) {
  expectSent(this.device, count, message);
});

Then(
  "{amount} {message} was/were sent {span}",
  function (this: StoryWorld, amount: Amount, message: MessagesMeant, span: Span) {
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

Then("every report {claim}", function (this: StoryWorld, claim: Claim) {
  expectOfReports(this.device, claim);
});

Then("{amount} reports are pending", async function (this: StoryWorld, amount: Amount) {
  await expectPending(this.device, amount);
});

Then("no message is longer than {int} MiB", function (this: StoryWorld, mebibytes: number) {
  expectWithinSize(this.device, mebibytes);
});

Then("the reports cover {licence} use {span}", function (this: StoryWorld, licence: string, span: Span) {
  expectCovered(this.device, licence, span);
});

Then(
  "the reports say that {licence} use peaked at {int} {span}",
  function (this: StoryWorld, licence: string, peak: number, span: Span) {
    expectPeakHandedOver(this.device, licence, span, peak);
  },
);
