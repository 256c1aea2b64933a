import { CloudFormationClient, paginateListStackResources } from "@aws-sdk/client-cloudformation";
import { DescribeContinuousBackupsCommand, DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { AwsClient } from "aws4fetch";

interface Access {
  readonly endpoint: string;
  readonly stack: string;
}

const credentials = { accessKeyId: "test", secretAccessKey: "test" };
const region = "us-east-1";

/** What is really there of a stack, as each service tells it. */
export class DeployedStack {
  readonly #cloudFormation: CloudFormationClient;
  readonly #dynamodb: DynamoDBClient;
  readonly sqs: SQSClient;

  constructor(private readonly access: Access) {
    const { endpoint } = access;
    this.#cloudFormation = new CloudFormationClient({ endpoint, region, credentials });
    this.#dynamodb = new DynamoDBClient({ endpoint, region, credentials });
    this.sqs = new SQSClient({ endpoint, region, credentials, useQueueUrlAsEndpoint: false });
  }

  /** The ids of its resources of a type, by their logical ids. */
  async resources(type: string): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    const pages = paginateListStackResources({ client: this.#cloudFormation }, { StackName: this.access.stack });
    for await (const { StackResourceSummaries = [] } of pages) {
      for (const { ResourceType, LogicalResourceId = "", PhysicalResourceId = "" } of StackResourceSummaries) {
        if (ResourceType === type) found.set(LogicalResourceId, PhysicalResourceId);
      }
    }
    return found;
  }

  async table(TableName: string): Promise<object> {
    const { Table } = await this.#dynamodb.send(new DescribeTableCommand({ TableName }));
    const { ContinuousBackupsDescription } = await this.#dynamodb.send(
      new DescribeContinuousBackupsCommand({ TableName }),
    );
    const recovery = ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus;
    return {
      ...Table,
      BillingMode: Table?.BillingModeSummary?.BillingMode,
      SSESpecification: { SSEEnabled: Table?.SSEDescription?.Status === "ENABLED" },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: recovery === "ENABLED" },
      DeletionProtectionEnabled: Table?.DeletionProtectionEnabled,
    };
  }

  async queue(QueueUrl: string): Promise<object> {
    const { Attributes = {} } = await this.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ["All"] }),
    );
    const redrive = Attributes.RedrivePolicy;
    return {
      QueueName: QueueUrl.split("/").at(-1),
      VisibilityTimeout: Number(Attributes.VisibilityTimeout),
      MessageRetentionPeriod: Number(Attributes.MessageRetentionPeriod),
      MaximumMessageSize: Number(Attributes.MaximumMessageSize),
      SqsManagedSseEnabled: Attributes.SqsManagedSseEnabled === "true",
      RedrivePolicy: redrive && JSON.parse(redrive),
    };
  }

  /** What a service with a REST interface of JSON tells. */
  async rest(service: string, path: string): Promise<unknown> {
    const client = new AwsClient({ ...credentials, region, service });
    const answer = await client.fetch(`${this.access.endpoint}${path}`);
    if (!answer.ok) throw new Error(`${service} ${path} was answered with status ${answer.status}.`);
    return answer.json();
  }

  /** Calls an action of a service with a query interface; its XML. */
  async query(service: string, action: Readonly<Record<string, string>>): Promise<string> {
    const client = new AwsClient({ ...credentials, region, service });
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const body = new URLSearchParams(action).toString();
    const answer = await client.fetch(`${this.access.endpoint}/`, { method: "POST", headers, body });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${service} ${body} was answered with status ${answer.status}: ${text}`);
    return text;
  }
}
