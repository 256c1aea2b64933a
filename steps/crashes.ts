import { Given } from "@cucumber/cucumber";
import type { CrashPoint } from "../kit/adapter/bench/server-side/crash-text";
import type { StoryWorld } from "./world";

Given("the server is going to crash {crashPoint}", async function (this: StoryWorld, at: CrashPoint) {
  await this.server.crashAtNextReport(at);
});
