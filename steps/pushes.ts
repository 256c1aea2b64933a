import { Then, When } from "@cucumber/cucumber";
import { expectNextPush } from "../kit/adapter/bench/findings/standing";
import type { Moment } from "../kit/adapter/bench/moment";
import type { StoryWorld } from "./world";

When("the usage interval is set to {int} day(s)", async function (this: StoryWorld, days: number) {
  await this.device.setUsageInterval(days);
});

Then("the next report push is due {moment}", async function (this: StoryWorld, moment: Moment) {
  await expectNextPush(this.device, this.device.story.recall(moment));
});
