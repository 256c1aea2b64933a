import { When } from "@cucumber/cucumber";
import { type Flaw, flawedAcknowledgement } from "../kit/adapter/bench/flawed-acknowledgement";
import type { Moment } from "../kit/adapter/bench/moment";
import { submissionsMeant } from "../kit/adapter/bench/which-submissions";
import type { StoryWorld } from "./world";

When(
  "the acknowledgement of {submissions} arrives {moment}",
  async function (this: StoryWorld, submissions: string, moment: Moment) {
    await this.device.story.reach(moment);
    await this.device.acknowledge(submissionsMeant(this.device.correspondence, submissions));
  },
);

When("an acknowledgement {flaw} arrives {moment}", async function (this: StoryWorld, flaw: Flaw, moment: Moment) {
  await this.device.story.reach(moment);
  await this.device.hand([flawedAcknowledgement(this.device, flaw)]);
});
