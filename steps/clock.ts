import { Given, When } from "@cucumber/cucumber";
import type { Moment } from "../kit/adapter/bench/moment";
import type { StoryWorld } from "./world";

Given("the story begins {moment}", async function (this: StoryWorld, moment: Moment) {
  await this.device.beginAt(this.device.story.recall(moment));
});

When("the clock reaches {moment}", async function (this: StoryWorld, moment: Moment) {
  await this.reach(moment);
});
