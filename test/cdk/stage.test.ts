import { App } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import { RefusedStage } from "../../cdk/refused-stage";
import { stageOf } from "../../cdk/stage";

const read = (context: Readonly<Record<string, string>>) => stageOf(new App({ context }).node);
const certificateArn = "arn:aws:acm:eu-central-1:111122223333:certificate/0b1c2d3e";

describe("a stage", () => {
  it("is dev, with the real clock, unless something else is said", () => {
    expect(read({})).toMatchObject({ name: "dev", production: false, testClock: false, domain: undefined });
  });

  it("has its account, its region and its name in the DNS from the context", () => {
    const context = {
      stage: "prod",
      account: "111122223333",
      region: "eu-central-1",
      domain: "licences.example.com",
      certificateArn,
      hostedZoneId: "Z0123",
    };
    expect(read(context)).toMatchObject({
      production: true,
      account: "111122223333",
      region: "eu-central-1",
      domain: { name: "licences.example.com", certificateArn, hostedZoneId: "Z0123" },
    });
  });

  it.each([
    [{ stage: "Prod 1" }, "stage=Prod 1 cannot be: give up to 20 small letters, digits and hyphens, like prod."],
    [{ testClock: "yes" }, "testClock=yes cannot be: give true or false."],
    [{ account: "1111" }, "account=1111 cannot be: give the twelve digits of an AWS account."],
    [{ region: "Frankfurt" }, "region=Frankfurt cannot be: give a region of AWS, like eu-central-1."],
    [{ alarmTopicArn: "alarms" }, "alarmTopicArn=alarms cannot be: give the ARN of an SNS topic."],
    [{ domain: "licences" }, "domain=licences cannot be: give a name of the DNS, like licences.example.com."],
    [
      { domain: "licences.example.com" },
      "A domain needs the certificate that is issued for it: give domain and certificateArn.",
    ],
    [
      { stage: "prod", testClock: "true" },
      "testClock=true would let tests move the clock of stage prod: leave it out, or name another stage.",
    ],
  ])("is refused in a sentence: %j", (context, sentence) => {
    expect(() => read(context)).toThrow(new RefusedStage(sentence));
  });

  it("is refused for a setting that there is not, so that a slip of the pen deploys nothing", () => {
    expect(() => read({ stag: "prod" })).toThrow(/^stag is no setting of a deployment: there are stage, testClock, /);
  });
});
