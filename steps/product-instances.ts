import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import { readingOf } from "../kit/adapter/bench/findings/readings";
import type { Moment } from "../kit/adapter/bench/moment";
import { expectDeadline, expectDevices, shownDeadline } from "../kit/adapter/bench/server-side/findings/listed-devices";
import type { Policy } from "../kit/adapter/messages/messages";
import type { StoryWorld } from "./world";

Given("{kitDevice} and {kitDevice} are a pair", function (this: StoryWorld, one: string, other: string) {
  this.server.pair(this.server.device(one), this.server.device(other));
});

Given("the policy of {kitDevice} is {policy}", async function (this: StoryWorld, letter: string, policy: Policy) {
  await this.server.licences.setPolicy(this.server.device(letter), policy);
});

When("{kitDevice} is {move} {moment}", async function (this: StoryWorld, letter: string, move: string, moment: Moment) {
  await this.server.reach(moment);
  await this.server.licences.move(this.server.device(letter), move);
});

Then("{account} has {kitDevices}", async function (this: StoryWorld, account: string, letters: readonly string[]) {
  await expectDevices(
    this.server,
    account,
    letters.map((letter) => this.server.device(letter)),
  );
});

Then(
  "the server shows {kitDevice} with {shownDeadline}",
  async function (this: StoryWorld, letter: string, expected: Moment | "none") {
    await expectDeadline(this.server, this.server.device(letter), expected);
  },
);

Then(
  "the deadline that the server shows for {kitDevice} follows a reading of {requirement}:",
  async function (this: StoryWorld, letter: string, requirement: string, table: DataTable) {
    const seen = await shownDeadline(this.server, this.server.device(letter));
    this.reportReading(requirement, readingOf(table.hashes(), seen));
  },
);
