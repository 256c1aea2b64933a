import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import {
  expectInstallation,
  expectObligation,
  expectTerms,
  type Installation,
  type Obligation,
} from "../kit/adapter/bench/findings/policy";
import type { Moment } from "../kit/adapter/bench/moment";
import type { Policy } from "../kit/adapter/messages/messages";
import type { StoryWorld } from "./world";

Given("an account policy of {policy}", async function (this: StoryWorld, policy: Policy) {
  await this.device.setPolicy(policy);
});

Given("an account policy of {policy} from {moment}", function (this: StoryWorld, policy: Policy, moment: Moment) {
  this.device.story.schedule(moment, () => this.device.setPolicy(policy));
});

When(
  "version {int} of the account policy, {policy}, arrives {moment}",
  async function (this: StoryWorld, version: number, policy: Policy, moment: Moment) {
    await this.device.story.reach(moment);
    await this.device.handPolicy({ name: "Policy of the account", ...policy, version });
  },
);

Then("the policy in use is {installation}", async function (this: StoryWorld, installation: Installation) {
  await expectInstallation(this.device, installation);
});

Then("the policy shown is:", async function (this: StoryWorld, table: DataTable) {
  await expectTerms(this.device, table.hashes());
});

Then(
  "an acknowledgement is {obligation} by {source}",
  async function (this: StoryWorld, obligation: Obligation, source: string) {
    await expectObligation(this.device, obligation, source);
  },
);
