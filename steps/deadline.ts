import { Then } from "@cucumber/cucumber";
import { expectMovement, type Movement } from "../kit/adapter/bench/findings/deadline";
import type { StoryWorld } from "./world";

Then("the deadline has {movement}", async function (this: StoryWorld, movement: Movement) {
  await expectMovement(this.device, movement);
});
