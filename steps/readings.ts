import { type DataTable, Then } from "@cucumber/cucumber";
import { type Aspect, expectReading } from "../kit/adapter/bench/findings/readings";
import type { StoryWorld } from "./world";

Then(
  "the {aspect} follow(s) a reading of {requirement}:",
  async function (this: StoryWorld, aspect: Aspect, requirement: string, table: DataTable) {
    this.reportReading(requirement, await expectReading(this.device, aspect, table.hashes()));
  },
);
