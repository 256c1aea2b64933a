import { Given, Then, When } from "@cucumber/cucumber";
import type { Moment } from "../kit/adapter/bench/moment";
import { expectTrust, type TrustFate } from "../kit/adapter/bench/server-side/findings/trusts";
import type { Asking, TokenTerms } from "../kit/adapter/bench/server-side/token-desk";
import type { StoryWorld } from "./world";

Given(
  "{token} of the virtual account {account} is made {terms}",
  async function (this: StoryWorld, token: string, account: string, terms: TokenTerms) {
    await this.server.tokens.make(token, account, terms);
  },
);

Given("{token} is revoked {moment}", async function (this: StoryWorld, token: string, moment: Moment) {
  await this.server.reach(moment);
  await this.server.tokens.revoke(token);
});

Given(
  "{kitDevice} is an/a {word} with the hostname {string}",
  function (this: StoryWorld, letter: string, pid: string, hostname: string) {
    this.server.device(letter).rename(pid, hostname);
  },
);

Given("the clock of {kitDevice} is {skew}", function (this: StoryWorld, letter: string, ahead: number) {
  this.server.device(letter).clockAhead = ahead;
});

When(
  "{kitDevice} {asking} for trust/registration with {token} {moment}",
  async function (this: StoryWorld, letter: string, asking: Asking, token: string, moment: Moment) {
    await this.server.reach(moment);
    await this.server.tokens.ask(this.server.device(letter), token, asking);
  },
);

When(
  "an On-Prem asks for the trust of {kitDevice} with {token} {moment}",
  async function (this: StoryWorld, letter: string, token: string, moment: Moment) {
    await this.server.reach(moment);
    await this.server.tokens.ask(this.server.device(letter), token);
  },
);

Then(
  "the trust/registration of {kitDevice} is {trustFate}",
  function (this: StoryWorld, letter: string, expected: TrustFate) {
    expectTrust(this.server.device(letter), expected);
  },
);
