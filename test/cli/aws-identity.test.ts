import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { fetchAsAwsIdentity, NoAwsIdentity } from "../../cli/aws-identity";

let seen: string | undefined;
const server = createServer((request, response) => {
  seen = request.headers.authorization;
  response.end("{}");
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/accounts`;
});
afterAll(() => server.close());
afterEach(() => vi.unstubAllEnvs());

function signIn(): void {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "secret");
  vi.stubEnv("AWS_REGION", "eu-central-1");
}

describe("a request by the AWS identity of this machine", () => {
  it("is signed for API Gateway in the region that is set", async () => {
    signIn();
    await fetchAsAwsIdentity(url, { method: "POST", body: "{}" });
    expect(seen).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE\/\d{8}\/eu-central-1\/execute-api\/aws4_request, /);
  });

  it("keeps an authorization of its own", async () => {
    signIn();
    await fetchAsAwsIdentity(url, { headers: { authorization: "Bearer abc" } });
    expect(seen).toBe("Bearer abc");
  });

  it("is not made without an identity", async () => {
    for (const name of ["AWS_PROFILE", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_REGION"])
      vi.stubEnv(name, undefined);
    vi.stubEnv("AWS_CONFIG_FILE", "/nowhere");
    vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/nowhere");
    vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
    const refused = fetchAsAwsIdentity(url);
    await expect(refused).rejects.toThrow(NoAwsIdentity);
    await expect(refused).rejects.toThrow(
      "this machine has no AWS identity: set AWS_PROFILE, or sign in, and AWS_REGION",
    );
  });
});
