import { Then } from "@cucumber/cucumber";
import { expectInLog, type Telling } from "../kit/adapter/bench/findings/log";
import type { Span } from "../kit/adapter/bench/span";
import type { StoryWorld } from "./world";

Then(
  "the log {telling} {string} {span}",
  async function (this: StoryWorld, telling: Telling, words: string, span: Span) {
    await expectInLog(this.device, telling, words, span);
  },
);
