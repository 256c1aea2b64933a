import { type DataTable, Given, Then, When } from "@cucumber/cucumber";
import type { Forking } from "../kit/adapter/bench/call-generator";
import type { Counted } from "../kit/adapter/bench/counted";
import { expectCounts } from "../kit/adapter/bench/findings/calls";
import type { Moment } from "../kit/adapter/bench/moment";
import { type Sessions, sessionsInTable } from "../kit/adapter/bench/sessions";
import type { Span } from "../kit/adapter/bench/span";
import type { StoryWorld } from "./world";

Given("{sessions} {span}", function (this: StoryWorld, sessions: Sessions, span: Span) {
  this.device.planSessions(sessions, span);
});

Given("these trunk sessions:", function (this: StoryWorld, table: DataTable) {
  for (const { sessions, span } of sessionsInTable(table.hashes())) this.device.planSessions(sessions, span);
});

Given("{int} call(s) {forking} {moment}", function (this: StoryWorld, count: number, forking: Forking, moment: Moment) {
  this.device.story.schedule(moment, () => this.device.fork(count, forking));
});

When("{sessions} are/is attempted {moment}", async function (this: StoryWorld, sessions: Sessions, moment: Moment) {
  await this.device.story.reach(moment);
  await this.device.trySessions(sessions);
});

Then("{counted} are counted", async function (this: StoryWorld, counted: Counted) {
  await expectCounts(this.device, counted);
});
