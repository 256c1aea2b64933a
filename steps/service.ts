import { Then } from "@cucumber/cucumber";
import { expectService, expectServiceThroughout } from "../kit/adapter/bench/findings/service";
import type { Span } from "../kit/adapter/bench/span";
import type { Service } from "../kit/adapter/bench/watch";
import type { StoryWorld } from "./world";

Then("the SIP service is {service}", async function (this: StoryWorld, service: Service) {
  await expectService(this.device, service);
});

Then("the SIP service has been {service} {span}", function (this: StoryWorld, service: Service, span: Span) {
  expectServiceThroughout(this.device, service, span);
});
