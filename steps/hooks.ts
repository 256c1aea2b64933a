import { After, Before, setDefaultTimeout, setDefinitionFunctionWrapper } from "@cucumber/cucumber";
import { openBench } from "../kit/adapter/bench/open-bench";
import { subjectUnderTest } from "../kit/adapter/subject";
import { concluding } from "./conclusion";
import type { StoryWorld } from "./world";

setDefaultTimeout(60_000);
setDefinitionFunctionWrapper(concluding);

Before(async function (this: StoryWorld) {
  this.use(await openBench(subjectUnderTest()));
});

After(function (this: StoryWorld) {
  this.report("timeline", this.timeline);
});
