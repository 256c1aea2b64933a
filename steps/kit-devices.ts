import { type DataTable, Given, When } from "@cucumber/cucumber";
import type { Moment } from "../kit/adapter/bench/moment";
import { keepMeasured } from "../kit/adapter/bench/server-side/measured-reports";
import type { StoryWorld } from "./world";

Given(
  "{kitDevice} is trusted with the virtual account {account}",
  async function (this: StoryWorld, letter: string, account: string) {
    await this.server.establishTrust(this.server.device(letter), account);
  },
);

When(
  "{kitDevice} is trusted again, with a new key, {moment}",
  async function (this: StoryWorld, letter: string, moment: Moment) {
    await this.server.reach(moment);
    await this.server.renewTrust(this.server.device(letter));
  },
);

Given("{kitDevice} runs release {release}", function (this: StoryWorld, letter: string, release: string) {
  this.server.device(letter).softwareVersion = release;
});

Given("{kitDevice} has measured:", function (this: StoryWorld, letter: string, table: DataTable) {
  keepMeasured(this.devices.device(letter), table.hashes(), this.devices.start);
});
