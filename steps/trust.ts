import { When } from "@cucumber/cucumber";
import type { Trusting } from "../kit/adapter/bench/device-bench";
import type { Moment } from "../kit/adapter/bench/moment";
import type { StoryWorld } from "./world";

When("trust is {trusting} {moment}", async function (this: StoryWorld, trusting: Trusting, moment: Moment) {
  await this.device.story.reach(moment);
  await this.device.establishTrust(trusting);
});
