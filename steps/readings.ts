import { type DataTable, Then } from "@cucumber/cucumber";
import { type Aspect, readingOf, seenOf } from "../kit/adapter/bench/findings/readings";
import type { StoryWorld } from "./world";

Then(
  "the {aspect} follow(s) a reading of {requirement}:",
  async function (this: StoryWorld, aspect: Aspect, requirement: string, table: DataTable) {
    this.reportReading(requirement, readingOf(table.hashes(), await seenOf(this.device, aspect)));
  },
);
