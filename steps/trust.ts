import { When } from "@cucumber/cucumber";
import type { Moment } from "../kit/adapter/bench/moment";
import type { Arrangement } from "../kit/adapter/bench/reservation-text";
import type { Trusting } from "../kit/adapter/bench/trusting";
import type { StoryWorld } from "./world";

When("{trusting} {moment}", async function (this: StoryWorld, trusting: Trusting, moment: Moment) {
  await this.device.story.reach(moment);
  await this.device.establishTrust(trusting);
});

When("{arrangement} {moment}", async function (this: StoryWorld, arrangement: Arrangement, moment: Moment) {
  await this.device.story.reach(moment);
  await this.device.arrangeReservation(arrangement);
});
