import { Then, When } from "@cucumber/cucumber";
import { expectAnswer, expectCaret, expectPrompt, type Saying } from "../kit/adapter/bench/findings/answers";
import type { Moment } from "../kit/adapter/bench/moment";
import type { Typing } from "../kit/adapter/bench/typing";
import type { StoryWorld } from "./world";

When("{typing} is typed {moment}", async function (this: StoryWorld, typing: Typing, moment: Moment) {
  await this.device.story.reach(moment);
  await this.device.type(typing);
});

When("these lines are typed {moment}:", async function (this: StoryWorld, moment: Moment, lines: string) {
  await this.device.story.reach(moment);
  await this.device.typeAll(lines.split("\n"));
});

Then("the answer {saying} {string}", function (this: StoryWorld, saying: Saying, text: string) {
  expectAnswer(this.device, saying, text);
});

Then("the answer {saying}:", function (this: StoryWorld, saying: Saying, text: string) {
  expectAnswer(this.device, saying, text);
});

Then("the answer points at {string}", function (this: StoryWorld, word: string) {
  expectCaret(this.device, word);
});

Then("the prompt is {string}", function (this: StoryWorld, prompt: string) {
  expectPrompt(this.device, prompt);
});
