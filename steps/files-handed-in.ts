import { Then, When } from "@cucumber/cucumber";
import type { Moment } from "../kit/adapter/bench/moment";
import { expectTrustCode, type TrustCodeWords } from "../kit/adapter/bench/server-side/findings/trust-codes";
import type { Irregularity } from "../kit/adapter/bench/server-side/irregularity";
import type { StoryWorld } from "./world";

When(
  "a usage file of {kitDevice} with {reports} is handed in {moment}",
  async function (this: StoryWorld, letter: string, reports: readonly number[], moment: Moment) {
    await this.server.reach(moment);
    await this.server.handInFile(this.server.device(letter), reports);
  },
);

When(
  "a usage file of {kitDevice} with {reports} {irregularities} is handed in {moment}",
  async function (
    this: StoryWorld,
    letter: string,
    reports: readonly number[],
    wrong: readonly Irregularity[],
    moment: Moment,
  ) {
    await this.server.reach(moment);
    await this.server.handInFile(this.server.device(letter), reports, wrong);
  },
);

Then(
  "the acknowledgement of {kitDevice} brings {trustCode}",
  function (this: StoryWorld, letter: string, expected: TrustCodeWords) {
    expectTrustCode(this.server, this.server.device(letter), expected);
  },
);
