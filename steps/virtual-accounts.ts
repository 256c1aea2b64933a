import { Given, Then } from "@cucumber/cucumber";
import { expectHistory } from "../kit/adapter/bench/server-side/findings/history";
import { expectNewerPolicy, expectPolicy, type Occasion } from "../kit/adapter/bench/server-side/findings/policies";
import type { Span } from "../kit/adapter/bench/span";
import type { Policy } from "../kit/adapter/messages/messages";
import type { StoryWorld } from "./world";

Given(
  "the policy of the virtual account {account} is {policy}",
  async function (this: StoryWorld, account: string, policy: Policy) {
    await this.devices.setPolicy(account, policy);
  },
);

Then(
  "{kitDevice} got the policy {policy} with {occasion}",
  function (this: StoryWorld, letter: string, policy: Policy, occasion: Occasion) {
    expectPolicy(this.devices, this.devices.device(letter), occasion, policy);
  },
);

Then(
  "the policy that {kitDevice} got with its last acknowledgement is newer than the one with its trust code",
  function (this: StoryWorld, letter: string) {
    expectNewerPolicy(this.server, this.server.device(letter));
  },
);

Then(
  "the usage history of {account} shows {int} {soldLicence} session(s) {span}",
  async function (this: StoryWorld, account: string, count: number, licence: string, span: Span) {
    await expectHistory(this.ledger, account, count, licence, span);
  },
);
