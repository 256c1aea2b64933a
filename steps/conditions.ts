import { Given } from "@cucumber/cucumber";
import { bringAbout, type Condition } from "../kit/adapter/bench/condition";
import type { StoryWorld } from "./world";

Given("{condition}", async function (this: StoryWorld, condition: Condition) {
  await bringAbout(this.device, condition);
});
