import { SQSClient } from "@aws-sdk/client-sqs";
import { AwsClient } from "aws4fetch";

/** There is nobody that AWS could take this machine for. */
export class NoAwsIdentity extends Error {
  override readonly name = "NoAwsIdentity";
  constructor(cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`this machine has no AWS identity: set AWS_PROFILE, or sign in, and AWS_REGION (${why})`, { cause });
  }
}

/**
 * `fetch` as this machine's AWS identity, found as the AWS command line finds it: signs for API Gateway what has no
 * authorization of its own and is no form, which carries credentials itself. Rejects with NoAwsIdentity where there is none.
 */
export const fetchAsAwsIdentity: typeof fetch = async (input, init) => {
  if (new Headers(init?.headers).has("authorization") || init?.body instanceof URLSearchParams)
    return fetch(input, init);
  const { signal, ...signed } = init ?? {};
  return fetch(await (await signer()).sign(input instanceof Request ? input : String(input), signed), { signal });
};

async function signer(): Promise<AwsClient> {
  const { config } = new SQSClient({});
  try {
    return new AwsClient({ ...(await config.credentials()), region: await config.region(), service: "execute-api" });
  } catch (cause) {
    throw new NoAwsIdentity(cause);
  }
}
