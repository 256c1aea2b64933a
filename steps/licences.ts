import { type DataTable, Then, When } from "@cucumber/cucumber";
import type { Judgement } from "../kit/adapter/bench/findings/judgement";
import { type AlertState, expectAlert } from "../kit/adapter/bench/server-side/findings/alerts";
import { expectInventory } from "../kit/adapter/bench/server-side/findings/inventory";
import type { StoryWorld } from "./world";

When(
  "{int} {soldLicence} licence(s) is/are bought for {account}",
  async function (this: StoryWorld, quantity: number, licence: string, account: string) {
    await this.server.licences.buy(quantity, licence, account);
  },
);

Then("the purchase is {judgement}", function (this: StoryWorld, expected: Judgement) {
  this.server.licences.expectPurchase(expected);
});

Then("the inventory of {account} shows:", async function (this: StoryWorld, account: string, table: DataTable) {
  await expectInventory(this.server, account, table.hashes());
});

Then(
  "an alert about insufficient {soldLicence} licences of {account} {alertState}",
  async function (this: StoryWorld, licence: string, account: string, state: AlertState) {
    await expectAlert(this.server, licence, account, state);
  },
);
