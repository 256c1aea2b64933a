import { When } from "@cucumber/cucumber";
import type { Parcel } from "../kit/adapter/bench/device-bench";
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

When(
  "a/an {parcel} {flaw} arrives {moment}",
  async function (this: StoryWorld, parcel: Parcel, flaw: Flaw, moment: Moment) {
    await this.device.story.reach(moment);
    await this.device.hand([flawedAcknowledgement(this.device, flaw)], parcel);
  },
);
