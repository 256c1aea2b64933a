import { Given } from "@cucumber/cucumber";
import { apply, type Setting } from "../kit/adapter/bench/setting";
import type { StoryWorld } from "./world";

Given("{setting}", async function (this: StoryWorld, setting: Setting) {
  await apply(this.device, setting);
});
