import { Given, Then, When } from "@cucumber/cucumber";
import type { StatedDevice } from "../kit/adapter/bench/device-text";
import { expectVerdict, type Judgement } from "../kit/adapter/bench/findings/judgement";
import { expectRelease } from "../kit/adapter/bench/findings/standing";
import type { Moment } from "../kit/adapter/bench/moment";
import type { StoryWorld } from "./world";

Given("{device}", async function (this: StoryWorld, device: StatedDevice) {
  await this.device.prepare(device);
});

When("a device is started on release {string}", async function (this: StoryWorld, release: string) {
  await this.device.installOn(release);
});

When(
  "the device is upgraded to {release} {moment}",
  async function (this: StoryWorld, release: string, moment: Moment) {
    await this.device.story.reach(moment);
    await this.device.upgrade(release);
  },
);

When("the device reloads {moment}", async function (this: StoryWorld, moment: Moment) {
  await this.device.story.reach(moment);
  await this.device.reload();
});

Then("it/they is/are {judgement}", function (this: StoryWorld, expected: Judgement) {
  expectVerdict(this.device, expected);
});

Then("the device says that it runs {release}", async function (this: StoryWorld, release: string) {
  await expectRelease(this.device, release);
});
