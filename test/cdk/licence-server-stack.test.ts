import { App } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import { RefusedStage } from "../../cdk/refused-stage";
import { LicenceServerStack } from "../../cdk/stacks/licence-server-stack";
import { stageOf } from "../../cdk/stage";
import { contracts, contractsOf, queues } from "../../lambdas/topology";

/** Synthesises without bundling the functions. */
function synthesise(context: Readonly<Record<string, string>> = {}): Template {
  const app = new App({ context: { "aws:cdk:bundling-stacks": [], ...context } });
  return Template.fromStack(new LicenceServerStack(app, "test", { stage: stageOf(app.node) }));
}

const template = synthesise();
const tested = synthesise({ stage: "test", testClock: "true" });
const deployed = contractsOf({ testClock: false });

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** The statements of the role's policy by the function's name, the log's left out. */
function statementsOf(name: string): readonly Statement[] {
  return Object.values(template.findResources("AWS::IAM::Policy"))
    .filter(({ Properties }) => String(Properties.PolicyName).startsWith(name.replaceAll("-", "")))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[])
    .filter(({ Action }) => ![Action].flat().some((action) => action.startsWith("logs:")));
}

const actionsOf = (name: string): readonly string[] =>
  statementsOf(name)
    .flatMap(({ Action }) => Action)
    .sort();

describe("every function", () => {
  it.each(deployed)("$name runs on Node 24 and ARM with what its contract asks for", (contract) => {
    template.hasResourceProperties("AWS::Lambda::Function", {
      Description: contract.purpose,
      Runtime: "nodejs24.x",
      Architectures: ["arm64"],
      Timeout: contract.timeout,
      MemorySize: contract.memory,
      ...(contract.environment.length > 0 && {
        Environment: { Variables: Object.fromEntries(contract.environment.map((name) => [name, Match.anyValue()])) },
      }),
    });
  });

  it.each(deployed)("$name raises an alarm that says whom its failure hurts", ({ name, purpose }) => {
    template.hasResourceProperties("AWS::CloudWatch::Alarm", {
      AlarmDescription: `The function ${name} failed. ${purpose}`,
      MetricName: "Errors",
      Threshold: 0,
    });
  });

  it.each(deployed)("$name raises an alarm when it is kept from running", ({ name, purpose }) => {
    template.hasResourceProperties("AWS::CloudWatch::Alarm", {
      AlarmDescription: `The function ${name} was kept from running by the account's limit of concurrent executions. ${purpose}`,
      MetricName: "Throttles",
      Threshold: 0,
    });
  });

  it("takes nobody for its operator who has no AWS identity", () => {
    expect(JSON.stringify(template.toJSON())).not.toContain("TRUST_THIS_MACHINE");
  });

  it("is one of the contracts, and none is missing", () => {
    template.resourceCountIs("AWS::Lambda::Function", deployed.length);
  });
});

describe("permissions", () => {
  it.each([
    [
      "report-intake",
      ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:PutItem", "sqs:SendMessage", "sqs:SendMessage"],
    ],
    ["acknowledgement-poll", ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"]],
  ])("of %s are its calls and no more", (name, actions) => {
    expect(actionsOf(name)).toEqual(actions);
  });

  it("to sign with the root key belong to those who certify keys of their own", () => {
    const signers = deployed.filter(({ name }) => actionsOf(name).includes("kms:Sign"));
    expect(signers.map(({ name }) => name)).toEqual(["ack-issuance", "audit-seal", "audit-sealing"]);
  });

  it("name actions and resources, never all of them", () => {
    const statements = deployed.flatMap(({ name }) => statementsOf(name));
    expect(statements.length).toBeGreaterThan(deployed.length);
    for (const { Action, Resource } of statements) {
      expect([Action].flat().filter((action) => action.includes("*"))).toEqual([]);
      expect([Resource].flat()).not.toContain("*");
    }
  });
});

describe("queues", () => {
  it("each have a dead-letter queue and alarms for failed and for waiting messages", () => {
    // One more is for scheduled runs that could not be started.
    template.resourceCountIs("AWS::SQS::Queue", 2 * Object.keys(queues).length + 1);
    for (const { name, maxReceiveCount } of Object.values(queues)) {
      template.hasResourceProperties("AWS::SQS::Queue", {
        RedrivePolicy: { deadLetterTargetArn: Match.anyValue(), maxReceiveCount },
      });
      for (const what of [
        `Messages of the queue ${name} failed for good`,
        `A message of the queue ${name} has waited for more than ${queues[name].patience / 60} minutes`,
      ]) {
        template.hasResourceProperties("AWS::CloudWatch::Alarm", {
          AlarmDescription: Match.stringLikeRegexp(`^${what}\\. .+ (?:stop calls|no router is touched)\\.$`),
        });
      }
    }
  });

  it("are worked on in batches of which only failed messages come again", () => {
    const mappings = Object.values(template.findResources("AWS::Lambda::EventSourceMapping"));
    expect(mappings).toHaveLength(Object.keys(queues).length);
    expect(mappings.map(({ Properties }) => Properties.BatchSize).sort()).toEqual([10, 10, 10, 10, 10_000]);
    for (const { Properties } of mappings) {
      expect(Properties).toMatchObject({ FunctionResponseTypes: ["ReportBatchItemFailures"] });
    }
  });

  it("give a batch six times its worker's timeout before it comes back", () => {
    template.hasResourceProperties("AWS::SQS::Queue", { VisibilityTimeout: 180 });
  });
});

describe("the HTTP API", () => {
  const routes = Object.values(template.findResources("AWS::ApiGatewayV2::Route")).map(({ Properties }) => Properties);
  const routesFor = (access: string) =>
    deployed.flatMap(({ trigger }) => (trigger.kind === "http" && trigger.access === access ? trigger.routes : []));

  it("has the routes of the contracts", () => {
    const contracted = [...routesFor("devices"), ...routesFor("users"), ...routesFor("administrators")];
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual([...contracted].sort());
  });

  it("asks administrators, and only them, for an AWS identity", () => {
    const signed = routes.filter(({ AuthorizationType }) => AuthorizationType === "AWS_IAM");
    expect(signed.map(({ RouteKey }) => RouteKey).sort()).toEqual([...routesFor("administrators")].sort());
    expect(signed.length).toBeGreaterThan(0);
  });
});

describe("a domain", () => {
  const certificateArn = "arn:aws:acm:eu-central-1:111122223333:certificate/0b1c2d3e";
  const named = { domain: "licences.example.com", certificateArn };

  it("is a name of the API with its certificate, and its record in the zone that was given", () => {
    const own = synthesise({ ...named, hostedZoneId: "Z0123" });
    own.hasResourceProperties("AWS::ApiGatewayV2::DomainName", {
      DomainName: "licences.example.com",
      DomainNameConfigurations: [Match.objectLike({ CertificateArn: certificateArn })],
    });
    own.hasResourceProperties("AWS::Route53::RecordSet", { Name: "licences.example.com", HostedZoneId: "Z0123" });
    own.hasOutput("Url", { Value: "https://licences.example.com/" });
  });

  it("in a zone elsewhere is told what it has to be an alias of", () => {
    const own = synthesise(named);
    own.resourceCountIs("AWS::Route53::RecordSet", 0);
    expect(Object.keys(own.findOutputs("*"))).toContainEqual(expect.stringContaining("DomainIsAliasOf"));
  });

  it("is not needed", () => {
    template.resourceCountIs("AWS::ApiGatewayV2::DomainName", 0);
  });
});

describe("whoever is on call", () => {
  it("hears of answers that are faults of the API", () => {
    template.hasResourceProperties("AWS::CloudWatch::Alarm", { MetricName: "5xx", Threshold: 0 });
  });

  it("hears of scheduled runs that could not be started", () => {
    template.hasResourceProperties("AWS::CloudWatch::Alarm", {
      AlarmDescription: Match.stringLikeRegexp("^A scheduled run could not be started\\."),
    });
    const targets = Object.values(template.findResources("AWS::Events::Rule")).flatMap(
      ({ Properties }) => Properties.Targets,
    );
    expect(targets.map(({ DeadLetterConfig }) => DeadLetterConfig)).not.toContain(undefined);
  });

  it("has one page with every alarm", () => {
    const [dashboard] = Object.values(template.findResources("AWS::CloudWatch::Dashboard"));
    const page = JSON.stringify(dashboard);
    const alarms = Object.keys(template.findResources("AWS::CloudWatch::Alarm"));
    expect(alarms.filter((alarm) => !page.includes(alarm))).toEqual([]);
  });

  it("is told by the topic that was given, of every alarm", () => {
    const alarmTopicArn = "arn:aws:sns:eu-central-1:111122223333:on-call";
    const alarms = Object.values(synthesise({ alarmTopicArn }).findResources("AWS::CloudWatch::Alarm"));
    for (const { Properties } of alarms) expect(Properties.AlarmActions).toEqual([alarmTopicArn]);
  });
});

describe("data", () => {
  it("lie in one table that can be restored to any second", () => {
    template.hasResourceProperties("AWS::DynamoDB::Table", {
      KeySchema: [
        { AttributeName: "PK", KeyType: "HASH" },
        { AttributeName: "SK", KeyType: "RANGE" },
      ],
      BillingMode: "PAY_PER_REQUEST",
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
    });
  });

  it("have a root key more where a rotation is to come, for whoever may use the first", () => {
    const rotating = synthesise({ rootKeys: "2" });
    rotating.resourceCountIs("AWS::KMS::Key", 2);
    const grants = JSON.stringify(rotating.findResources("AWS::IAM::Policy")).match(/kms:Sign/g) ?? [];
    expect(grants).toHaveLength(6);
  });

  it("are kept in production, with the root key", () => {
    const production = synthesise({ stage: "prod" });
    production.hasResource("AWS::DynamoDB::Table", {
      DeletionPolicy: "Retain",
      Properties: { DeletionProtectionEnabled: true },
    });
    production.hasResource("AWS::KMS::Key", {
      DeletionPolicy: "Retain",
      Properties: { KeySpec: "ECC_NIST_EDWARDS25519", KeyUsage: "SIGN_VERIFY" },
    });
  });
});

describe("a stage for tests", () => {
  it("runs its schedules when it is asked to by an AWS identity, and no other stage does", () => {
    const routes = (of: Template) =>
      Object.values(of.findResources("AWS::ApiGatewayV2::Route"))
        .map(({ Properties }) => `${Properties.AuthorizationType} ${Properties.RouteKey}`)
        .filter((route) => route.includes("/test/"));
    const schedules = contracts.filter(({ trigger }) => trigger.kind === "schedule").map(({ name }) => name);
    expect(routes(tested)).toEqual(
      expect.arrayContaining(
        schedules.map((name) => `AWS_IAM POST /services/api/smart-accounts-and-licensing/test/schedules/${name}`),
      ),
    );
    expect(routes(tested).every((route) => route.startsWith("AWS_IAM "))).toBe(true);
    expect(routes(template)).toEqual([]);
  });
});

describe("the test clock", () => {
  it("is nowhere unless it is asked for", () => {
    expect(JSON.stringify(template.toJSON())).not.toMatch(/TEST_CLOCK|test\/clock/);
  });

  it("is known to every function where it is asked for", () => {
    const functions = Object.values(tested.findResources("AWS::Lambda::Function"));
    expect(functions).toHaveLength(contracts.length);
    for (const { Properties } of functions) {
      expect(Properties.Environment.Variables).toMatchObject({ TEST_CLOCK: "true" });
    }
  });

  it("is refused in production", () => {
    expect(() => synthesise({ stage: "prod", testClock: "true" })).toThrow(RefusedStage);
  });
});
