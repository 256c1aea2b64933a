import { Then, When } from "@cucumber/cucumber";
import { expectInterval } from "../kit/adapter/bench/findings/standing";
import type { Moment } from "../kit/adapter/bench/moment";
import type { Interval } from "../kit/adapter/messages/messages";
import type { StoryWorld } from "./world";

When(
  "the measurement interval is set to {interval} {moment}",
  async function (this: StoryWorld, interval: Interval, moment: Moment) {
    await this.device.story.reach(moment);
    await this.device.setInterval(interval);
  },
);

Then("the measurement interval is {interval}", async function (this: StoryWorld, interval: Interval) {
  await expectInterval(this.device, interval);
});
