import { When } from "@cucumber/cucumber";
import { type Occasions, onEach } from "../kit/adapter/bench/occasions";
import type { Taking } from "../kit/adapter/bench/taking";
import type { StoryWorld } from "./world";

When("{taking} {occasions}", async function (this: StoryWorld, taking: Taking, occasions: Occasions) {
  await onEach(this.device.story, occasions, () => this.device.take(taking));
});
