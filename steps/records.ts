import { type DataTable, Then } from "@cucumber/cucumber";
import type { Family } from "../kit/adapter/bench/family";
import { expectListing, type Listing } from "../kit/adapter/bench/findings/listings";
import { expectLastRecord, expectNextRecord, expectNoRecord } from "../kit/adapter/bench/findings/records";
import type { Moment } from "../kit/adapter/bench/moment";
import type { Span } from "../kit/adapter/bench/span";
import type { StoryWorld } from "./world";

Then("the {listing} are:", async function (this: StoryWorld, listing: Listing, table: DataTable) {
  await expectListing(this.device, listing, table.hashes());
});

Then(
  "the last {family} record is {int}, made {moment}",
  async function (this: StoryWorld, family: Family, count: number, moment: Moment) {
    await expectLastRecord(this.device, family, { at: this.device.story.recall(moment), count });
  },
);

Then("no {family} record was made {span}", async function (this: StoryWorld, family: Family, span: Span) {
  await expectNoRecord(this.device, family, span);
});

Then("the next record is due {moment}", async function (this: StoryWorld, moment: Moment) {
  await expectNextRecord(this.device, this.device.story.recall(moment));
});
