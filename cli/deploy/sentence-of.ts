/** What people run into, by what the CDK or AWS says, and what to do about it. */
const known: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [
    /has (?:not |it )?been bootstrapped|cdk-bootstrap\/|has the environment been bootstrapped/i,
    () => "this account was never prepared for the CDK in this region: run npx cdk bootstrap once, then deploy again",
  ],
  [
    /calls for account (\d+), but the current credentials are for (\d+)/,
    ([, wanted, given]) =>
      `the stage is for account ${wanted}, and the credentials are of account ${given}: set AWS_PROFILE to one of account ${wanted}, or leave account out`,
  ],
  [
    /Unable to resolve AWS account|Could not load credentials|no credentials (?:have been|could be)|CredentialsProviderError|Region is missing/i,
    () => "this machine has no AWS identity: set AWS_PROFILE, or sign in, and AWS_REGION",
  ],
  [
    /ExpiredToken|token included in the request is (?:expired|invalid)|InvalidClientTokenId/,
    () => "the AWS identity of this machine is not good any more: sign in again",
  ],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/,
    () => "AWS cannot be reached: look at the network, at AWS_REGION and, if it is set, at AWS_ENDPOINT_URL",
  ],
  [
    /(\S+) already exists/,
    ([, name]) =>
      `${name} is there already and is not of this stack: it was kept when a stage of this name was deleted; move it out of the way, or name another stage`,
  ],
  [/^(.+: (?:give|there are) .+\.)$/m, ([, sentence = ""]) => sentence],
  [/^(.*would let tests move the clock.*|A domain needs the certificate.*)$/m, ([, sentence = ""]) => sentence],
];

/** A sentence about what went wrong and what to do; for what is not known, where to look. */
export function sentenceOf(output: string): string {
  for (const [pattern, sentence] of known) {
    const found = pattern.exec(output);
    if (found) return sentence(found);
  }
  return `the deployment failed for a reason that is told above: ${output.trim().split("\n").at(-1) ?? ""}`;
}
