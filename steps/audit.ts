import { Then } from "@cucumber/cucumber";
import { expectRefusalsAudited } from "../kit/adapter/bench/server-side/findings/audits";
import type { StoryWorld } from "./world";

Then(
  "the audit log of {account} tells of {int} refusal(s) of {kitDevice}",
  async function (this: StoryWorld, account: string, count: number, letter: string) {
    await expectRefusalsAudited(this.server, account, this.server.device(letter), count);
  },
);
