import { Then } from "@cucumber/cucumber";
import { expectDeadline, expectMovement, type Movement } from "../kit/adapter/bench/findings/deadline";
import type { Moment } from "../kit/adapter/bench/moment";
import type { StoryWorld } from "./world";

Then("the deadline shown is {moment}", async function (this: StoryWorld, moment: Moment) {
  await expectDeadline(this.device, this.device.story.recall(moment));
});

Then("no deadline is shown", async function (this: StoryWorld) {
  await expectDeadline(this.device, undefined);
});

Then("the deadline has {movement}", async function (this: StoryWorld, movement: Movement) {
  await expectMovement(this.device, movement);
});
