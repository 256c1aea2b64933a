import { Given } from "@cucumber/cucumber";
import { type Condition, impose, planCondition } from "../kit/adapter/bench/condition";
import type { Span } from "../kit/adapter/bench/span";
import type { StoryWorld } from "./world";

Given("{condition}", async function (this: StoryWorld, condition: Condition) {
  await impose(this.device, condition);
});

Given("{condition} {span}", function (this: StoryWorld, condition: Condition, span: Span) {
  planCondition(this.device, condition, span);
});
