import { setDefinitionFunctionWrapper } from "@cucumber/cucumber";
import { concluding } from "../steps/conclusion";
import type { StoryWorld } from "../steps/world";
import { steps } from "./steps-switch";

/** Loaded after the real steps, as Cucumber loads each file once a process: they can be switched off. */
setDefinitionFunctionWrapper((step: (this: StoryWorld, ...given: unknown[]) => unknown) => {
  const full = concluding(step);
  return function (this: StoryWorld, ...given: unknown[]) {
    return steps.empty ? undefined : full.apply(this, given);
  };
});
