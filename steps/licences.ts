import { type DataTable, Then, When } from "@cucumber/cucumber";
import type { Judgement } from "../kit/adapter/bench/findings/judgement";
import type { Moment } from "../kit/adapter/bench/moment";
import { type AlertState, expectAlert } from "../kit/adapter/bench/server-side/findings/alerts";
import { expectInventory } from "../kit/adapter/bench/server-side/findings/inventory";
import type { Wish } from "../kit/adapter/bench/server-side/licence-desk";
import type { StoryWorld } from "./world";

When(
  "{int} {soldLicence} licence(s) is/are bought for {account}",
  async function (this: StoryWorld, quantity: number, licence: string, account: string) {
    await this.server.licences.buy(quantity, licence, account);
  },
);

When(
  "{int} {soldLicence} licence(s) is/are reserved for {kitDevice} {moment}",
  async function (this: StoryWorld, count: number, licence: string, letter: string, moment: Moment) {
    await this.server.reach(moment);
    await this.server.licences.reserve(count, licence, this.server.device(letter));
  },
);

When(
  "the reservation of {kitDevice} is returned {moment}",
  async function (this: StoryWorld, letter: string, moment: Moment) {
    await this.server.reach(moment);
    await this.server.licences.returnReservation(this.server.device(letter));
  },
);

Then("the {wish} is {judgement}", function (this: StoryWorld, wish: Wish, expected: Judgement) {
  this.server.licences.expectAnswer(wish, expected);
});

Then("the inventory of {account} shows:", async function (this: StoryWorld, account: string, table: DataTable) {
  await expectInventory(this.ledger, account, table.hashes());
});

Then(
  "an alert about insufficient {soldLicence} licences of {account} {alertState}",
  async function (this: StoryWorld, licence: string, account: string, state: AlertState) {
    await expectAlert(this.server, licence, account, state);
  },
);
