import { Then, When } from "@cucumber/cucumber";
import { type Member, unitOf } from "../kit/adapter/bench/member";
import type { Moment } from "../kit/adapter/bench/moment";
import { expectPairing, type Pairing } from "../kit/adapter/bench/server-side/findings/pairs";
import type { StoryWorld } from "./world";

When("the pair fails over {moment}", async function (this: StoryWorld, moment: Moment) {
  await this.device.story.reach(moment);
  await this.device.failOver();
});

When("{member} is looked at", function (this: StoryWorld, member: Member) {
  this.device.lookAt(unitOf(member));
});

Then("{pair} is {pairing}", async function (this: StoryWorld, letters: readonly string[], expected: Pairing) {
  await expectPairing(this.ledger, this.platforms(letters), expected);
});
