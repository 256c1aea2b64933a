import {
  After,
  Before,
  type ITestCaseHookParameter,
  Status,
  setDefaultTimeout,
  setDefinitionFunctionWrapper,
} from "@cucumber/cucumber";
import { openBench } from "../kit/adapter/bench/open-bench";
import { subjectUnderTest } from "../kit/adapter/subject";
import { concluding } from "./conclusion";
import type { StoryWorld } from "./world";

setDefaultTimeout(60_000);
setDefinitionFunctionWrapper(concluding);

Before(async function (this: StoryWorld) {
  this.use(await openBench(subjectUnderTest()));
});

After(function (this: StoryWorld, { result }: ITestCaseHookParameter) {
  if (result?.status !== Status.PASSED) this.report("timeline", this.timeline);
});
