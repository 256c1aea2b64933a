import { Then, When } from "@cucumber/cucumber";
import { expectMilestone, type Milestone } from "../kit/adapter/bench/findings/milestones";
import type { Moment } from "../kit/adapter/bench/moment";
import type { StoryWorld } from "./world";

When("the usage interval is set to {int} day(s)", async function (this: StoryWorld, days: number) {
  await this.device.setUsageInterval(days);
});

Then("the {milestone} shown is {moment}", async function (this: StoryWorld, milestone: Milestone, moment: Moment) {
  await expectMilestone(this.device, milestone, this.device.story.recall(moment));
});

Then("no {milestone} is shown", async function (this: StoryWorld, milestone: Milestone) {
  await expectMilestone(this.device, milestone, undefined);
});
