import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../cli/deploy/sentence-of";

describe("what went wrong with a deployment", () => {
  it.each([
    [
      "SSM parameter /cdk-bootstrap/hnb659fds/version not found. Has the environment been bootstrapped? Please run 'cdk bootstrap'",
      "this account was never prepared for the CDK in this region: run npx cdk bootstrap once, then deploy again",
    ],
    [
      "Need to perform AWS calls for account 111122223333, but the current credentials are for 444455556666",
      "the stage is for account 111122223333, and the credentials are of account 444455556666: set AWS_PROFILE to one of account 111122223333, or leave account out",
    ],
    [
      "CredentialsProviderError: Could not load credentials from any providers",
      "this machine has no AWS identity: set AWS_PROFILE, or sign in, and AWS_REGION",
    ],
    [
      "ExpiredToken: The security token included in the request is expired",
      "the AWS identity of this machine is not good any more: sign in again",
    ],
    [
      "stage=Prod cannot be: give up to 20 small letters, digits and hyphens, like prod.\nSubprocess exited with error 2",
      "stage=Prod cannot be: give up to 20 small letters, digits and hyphens, like prod.",
    ],
    [
      "testClock=true would let tests move the clock of stage prod: leave it out, or name another stage.\nSubprocess exited with error 2",
      "testClock=true would let tests move the clock of stage prod: leave it out, or name another stage.",
    ],
  ])("is told in a sentence that says what to do: %s", (output, sentence) => {
    expect(sentenceOf(output)).toBe(sentence);
  });

  it("that nobody has foreseen is told as it came", () => {
    expect(sentenceOf("deploying…\nLimitExceeded: no more tables\n")).toBe(
      "the deployment failed for a reason that is told above: LimitExceeded: no more tables",
    );
  });
});
