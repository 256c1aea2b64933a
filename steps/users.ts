import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import type { Undertaking } from "../kit/adapter/bench/server-side/undertakings";
import type { Reception } from "../kit/adapter/bench/server-side/user-desk";
import type { StoryWorld } from "./world";

Given("these users:", async function (this: StoryWorld, table: DataTable) {
  await this.server.users.letIn(table.hashes());
});

When(
  "{person} {undertaking} {account}",
  async function (this: StoryWorld, person: string, undertaking: Undertaking, account: string) {
    await this.server.users.undertake(person, undertaking, account);
  },
);

Then("{person} is {reception}", function (this: StoryWorld, _person: string, expected: Reception) {
  this.server.users.expect(expected);
});
