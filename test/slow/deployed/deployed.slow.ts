import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SendMessageCommand, SetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fetchAsAwsIdentity } from "../../../cli/aws-identity";
import { fillPath, paths } from "../../../lambdas/paths";
import { trust } from "../../local/rehearsal";
import { run, slp } from "./commands";
import { DeployedStack } from "./deployed-stack";
import { differences } from "./differences";
import { EmulatedCloud, isPresent } from "./emulated-cloud";
import { followPage, proxyTo } from "./follow-page";
import { ReportsUnderWay } from "./reports-under-way";
import { forbid, permitBatches } from "./role-policies";

const stackName = "slp-licence-server-test";
const context = ["-c", "stage=test", "-c", "testClock=true"];
/** As much as uses every function; the whole takes minutes, and was judged before. */
const usingEveryFunction = "RPT-3,TRU-1,TRU-2,ACC-2,ACC-4,ACC-6,TRN-5,DDL-3";

/** What the template asks for and ministack 1.5.33 does not do, and why that does not matter for what is proven here. */
const notEmulated: Readonly<Record<string, string>> = {
  "AWS::DynamoDB::Table.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled: true → false":
    "it keeps no past to restore; the template is what the tests of the stack hold to",
  "AWS::DynamoDB::Table.SSESpecification.SSEEnabled: true → false": "its disk is that of this machine",
};

/** What was printed that a person copies, by where it goes. */
const copied: Readonly<Record<string, RegExp>> = {
  SLP_CLIENT_ID: /^Ann +(\S+) +\S+$/gm,
  SLP_CLIENT_SECRET: /^Ann +\S+ +(\S+)$/gm,
  TOKEN: /license smart trust idtoken (\S+)/g,
};

describe.skipIf(!isPresent)(`a deployed server${isPresent ? "" : " (skipped: ministack is not here)"}`, () => {
  const cloud = new EmulatedCloud();
  const folder = mkdtempSync(join(tmpdir(), "slp-deployed-"));
  let stack: DeployedStack;
  let url: string;

  /** Where the API that `slp deploy` told of is on this machine. */
  const placeOf = (output: string): string => {
    const [, api] = /is at https:\/\/(\w+)\.execute-api\./.exec(output) ?? [];
    return `${cloud.endpoint}/_aws/execute-api/${api}/$default`;
  };
  const cdk = (...words: string[]) => run(cloud.environment, "cdk", [...words, ...context]);
  const judge = (only?: string) =>
    slp(cloud.environment, [
      ...["conform", "--aws", "--server-api", url, "--report", "json", "--out", join(folder, "conform")],
      ...(only === undefined ? [] : ["--only", only]),
    ]);

  beforeAll(async () => {
    await cloud.start({ iam: false });
    for (const [name, value] of Object.entries(cloud.environment)) vi.stubEnv(name, value);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await cloud.stop();
    cloud.remove();
    rmSync(folder, { recursive: true });
  });

  it("is not deployed where nothing was prepared, and a sentence says what to do", async () => {
    const { status, output } = await slp(cloud.environment, ["deploy", "--stage", "test", "--test-clock", "--yes"]);
    expect(output).toContain(
      "error: this account was never prepared for the CDK in this region: run npx cdk bootstrap once, then deploy again",
    );
    expect(status).toBe(1);
  });

  it("is deployed by one command after that, which says what to do next", async () => {
    expect(await cdk("bootstrap")).toMatchObject({ status: 0 });
    const { status, output } = await slp(cloud.environment, ["deploy", "--stage", "test", "--test-clock", "--yes"]);
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output).toContain("stage test is new");
    url = placeOf(output);
    stack = new DeployedStack({ endpoint: cloud.endpoint, stack: stackName });
  });

  it("of tests becomes no other by a slip", async () => {
    const { status, output } = await slp(cloud.environment, ["deploy", "--stage", "test"]);
    expect({ status, output }).toEqual({
      status: 1,
      output:
        "error: stage test was deployed for tests, which move its clock: deploy it with --test-clock, or another stage\n",
    });
  });

  it("is what its template says, but for what the emulator does not do", async () => {
    await cdk("synth", "--quiet", "--output", join(folder, "template"));
    const template = JSON.parse(readFileSync(join(folder, "template", `${stackName}.template.json`), "utf8"));
    expect(await differences(stack, template)).toEqual(Object.keys(notEmulated).sort());
  });

  it("takes an operator to the first acknowledged report by the commands of the page on operations", async () => {
    let target = "";
    const proxy = await proxyTo(() => target);
    const page = ["docs/operations.md", "## From nothing to the first acknowledged report"] as const;
    const { output, missing } = await followPage(...page, cloud.environment, (name, printed) => {
      if (name === "ROUTER") return join(folder, "router");
      if (name !== "SLP_SERVER") return [...printed.matchAll(copied[name] ?? /$^/g)].at(-1)?.[1] ?? "";
      target = placeOf(printed);
      return proxy.url;
    });
    proxy.close();
    expect(missing).toEqual([]);
    expect(output).toMatch(/[1-9]\d* acknowledgements? received/);
  }, 300_000);

  it("passes every feature for servers", async () => {
    const { status, output } = await judge();
    expect({ status, output }).toMatchObject({ status: 0, output: expect.stringMatching(/server: conformant: /) });
  }, 1_200_000);

  /** Sets something of every queue; answers the address of `totals`. */
  const setQueues = async (Attributes: Record<string, string>) => {
    const urls = [...(await stack.resources("AWS::SQS::Queue")).values()];
    for (const QueueUrl of urls) await stack.sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
    return urls.find((url) => url.endsWith(`${stackName}-totals`)) ?? "";
  };

  it("keeps a message that it cannot read, shows why, and works on it again when it is told to", async () => {
    const dlq = async (...words: string[]) =>
      (await slp(cloud.environment, ["dlq", ...words, "--stage", "test", "--queue", "totals"])).output;

    // By the template a message that failed stays out of sight so long that this would take an hour.
    const totals = await setQueues({ VisibilityTimeout: "1" });
    const MessageBody = JSON.stringify({ version: 7, tag: "CUBE_T_STD" });
    await stack.sqs.send(new SendMessageCommand({ QueueUrl: totals, MessageBody }));
    await vi.waitFor(async () => expect(await dlq("list")).toBe("totals               1 dead letters\n"), 60_000);
    expect(await dlq("show")).toContain("cannot be read: the message has version 7, and this code reads up to 1");
    expect(await dlq("redrive")).toBe("totals               1 sent back to work\n");
    await vi.waitFor(async () => expect(await dlq("list")).toBe("totals               1 dead letters\n"), 60_000);
  }, 180_000);

  it("loses no report while it is brought up to date", async () => {
    await fetchAsAwsIdentity(`${url}${paths.testForget}`, { method: "POST" });
    const token = await tokenOfNewAccount(url);
    const clock = JSON.stringify({ now: "2021-03-29T12:00:00Z" });
    await fetchAsAwsIdentity(`${url}${paths.testClock}`, { method: "PUT", body: clock });
    expect((await trust(url, token)).body).toMatchObject({ status: "COMPLETE" });
    // The emulator ends functions that it replaces in the midst of their work, which AWS does not: it comes again by itself.
    await setQueues({ VisibilityTimeout: "10" });
    const reports = new ReportsUnderWay(url);
    const words = ["deploy", "--stage", "test", "--test-clock", "--yes", "-c", "revision=next"];
    const { status, output } = await slp(cloud.environment, words);
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output).toContain("stage test is there: it is brought up to date, its data stay");
    expect(await reports.unacknowledged()).toBe(0);
    expect(reports.polls.length).toBeGreaterThan(20);
  }, 300_000);

  it("needs no permission but those that its functions have", async () => {
    // The queues refuse whoever comes without TLS, which the emulator does not speak: that is left out, and nothing else.
    await setQueues({ Policy: "" });
    await permitBatches(stack);
    await cloud.stop();
    await cloud.start({ iam: true });
    const { status, output } = await judge(usingEveryFunction);
    expect({ status, output }).toMatchObject({ status: 0, output: expect.stringMatching(/server: conformant: /) });
  }, 600_000);

  it("needs those: without one, a feature fails", async () => {
    await forbid(stack, "ack-issuance", "dynamodb:PutItem");
    const { status, output } = await judge("RPT-3");
    expect(output).toMatch(/server: not conformant: /);
    expect(status).toBe(1);
    expect(cloud.log).toMatch(/ackissuance\S* is not authorized to perform: dynamodb:PutItem/);
  }, 300_000);

  it("is destroyed with all that it had", async () => {
    await cloud.stop();
    await cloud.start({ iam: false });
    expect(await cdk("destroy", "--force")).toMatchObject({ status: 0 });
    const { output } = await slp(cloud.environment, ["dlq", "list", "--stage", "test"]);
    expect(output).toContain("error: there is no stage test in us-east-1");
  });
});

/** A smart account with a user, who makes a token for devices. */
async function tokenOfNewAccount(url: string): Promise<string> {
  const domain = "example.com";
  const asked = { domain, virtualAccounts: ["Default"], users: [{ name: "Ann", role: "admin" }] };
  const made = await fetchAsAwsIdentity(`${url}${paths.accounts}`, { method: "POST", body: JSON.stringify(asked) });
  const { virtualAccounts, users } = JSON.parse(await made.text());
  const { clientId: client_id, clientSecret: client_secret } = users[0];
  const form = new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret });
  const signedIn = await fetch(`${url}${paths.accessToken}`, { method: "POST", body: form });
  const { access_token } = JSON.parse(await signedIn.text());
  const tokens = fillPath(paths.tokens, { domain, virtualAccount: virtualAccounts[0].id });
  const headers = { authorization: `Bearer ${access_token}` };
  const answer = await fetch(`${url}${tokens}`, { method: "POST", headers, body: JSON.stringify({ uses: 1 }) });
  return JSON.parse(await answer.text()).tokenInfo.token;
}
