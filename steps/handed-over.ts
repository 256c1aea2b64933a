import { type DataTable, Then, When } from "@cucumber/cucumber";
import { readingOf } from "../kit/adapter/bench/findings/readings";
import type { Moment } from "../kit/adapter/bench/moment";
import {
  answerToRepetition,
  expectAcknowledgements,
  expectSignedUnderTrust,
} from "../kit/adapter/bench/server-side/findings/acknowledged";
import { expectFate, type Fate } from "../kit/adapter/bench/server-side/findings/fates";
import type { Irregularity } from "../kit/adapter/bench/server-side/irregularity";
import type { StoryWorld } from "./world";

type Reports = readonly number[];

When(
  "{kitDevice} submits {reports} {moment}",
  async function (this: StoryWorld, letter: string, reports: Reports, moment: Moment) {
    await this.reach(moment);
    await this.devices.submit(this.devices.device(letter), reports);
  },
);

When(
  "{kitDevice} submits {reports} {irregularities} {moment}",
  async function (this: StoryWorld, letter: string, reports: Reports, wrong: readonly Irregularity[], moment: Moment) {
    await this.server.reach(moment);
    await this.server.submit(this.server.device(letter), reports, wrong);
  },
);

When(
  "a collector submits {reports} of {kitDevice} and {reports} of {kitDevice} {moment}",
  async function (this: StoryWorld, one: Reports, first: string, other: Reports, second: string, moment: Moment) {
    await this.server.reach(moment);
    const parts = [[this.server.device(first), one] as const, [this.server.device(second), other] as const];
    await this.server.submitTogether(parts);
  },
);

When("{kitDevice} polls {moment}", async function (this: StoryWorld, letter: string, moment: Moment) {
  await this.reach(moment);
  await this.devices.poll(this.devices.device(letter));
});

Then(
  "{reports} of {kitDevice} is/are {fate}",
  function (this: StoryWorld, reports: Reports, letter: string, expected: Fate) {
    expectFate(this.devices, this.devices.device(letter), reports, expected);
  },
);

Then(
  "{reports} of {kitDevice} stand(s) in {int} acknowledgement(s)( each)",
  function (this: StoryWorld, reports: Reports, letter: string, count: number) {
    expectAcknowledgements(this.devices, this.devices.device(letter), reports, count);
  },
);

Then(
  "the answer to the repetition of {reports} of {kitDevice} follows a reading of {requirement}:",
  function (this: StoryWorld, reports: Reports, letter: string, requirement: string, table: DataTable) {
    const seen = answerToRepetition(this.server, this.server.device(letter), reports);
    this.reportReading(requirement, readingOf(table.hashes(), seen));
  },
);

Then(
  "{kitDevice} can check every acknowledgement with the keys of its trust",
  function (this: StoryWorld, letter: string) {
    expectSignedUnderTrust(this.devices, this.devices.device(letter));
  },
);
