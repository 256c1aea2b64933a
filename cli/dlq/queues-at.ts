import { GetQueueUrlCommand, QueueDoesNotExist, SQSClient } from "@aws-sdk/client-sqs";
import type { QueueName } from "../../lambdas/contract";
import { paths } from "../../lambdas/paths";
import { queues, stackNameOf } from "../../lambdas/topology";
import { readAddresses } from "../../local/addresses";
import { NoAwsIdentity } from "../aws-identity";

/** A stage on AWS, or the directory of a server on this machine. */
export interface Place {
  readonly stage?: string;
  readonly data: string;
}

/** There are no queues where they were looked for. */
export class NoSuchStage extends Error {
  override readonly name = "NoSuchStage";
}

/** How the queues of a place are reached. */
export interface Queues {
  readonly client: SQSClient;
  /** For how many seconds a message that was looked at is out of sight. */
  readonly visibility: number;
  urlOf(name: QueueName): Promise<{ readonly queue: string; readonly deadLetters: string }>;
  /** Lets a server that is at rest look into its queues. */
  wake(): Promise<void>;
}

/** The queues of a place; throws NoSuchStage where there are none, and NoAwsIdentity where nobody may ask. */
export const queuesAt = ({ stage, data }: Place): Queues => (stage === undefined ? onThisMachine(data) : onAws(stage));

function onThisMachine(directory: string): Queues {
  const addresses = readAddresses(directory);
  if (addresses === undefined) {
    throw new NoSuchStage(`no licence server runs on ${directory}: start it with slp server, or name a --stage on AWS`);
  }
  const { url, sqs } = addresses;
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new SQSClient({ endpoint: sqs, region: "us-east-1", credentials, useQueueUrlAsEndpoint: false });
  const at = (name: string) => `${sqs}/000000000000/${name}`;
  return {
    client,
    // The queue of this machine has one reader and cannot put anything out of sight.
    visibility: 0,
    urlOf: async (name) => ({ queue: at(name), deadLetters: at(queues[name].deadLetterQueue) }),
    wake: async () => void (await fetch(`${url}${paths.apiDocument}`)),
  };
}

function onAws(stage: string): Queues {
  const client = new SQSClient({ useQueueUrlAsEndpoint: false });
  const at = async (name: string): Promise<string> => {
    try {
      const asked = new GetQueueUrlCommand({ QueueName: `${stackNameOf(stage)}-${name}` });
      return (await client.send(asked)).QueueUrl ?? "";
    } catch (error) {
      if (error instanceof QueueDoesNotExist) {
        throw new NoSuchStage(
          `there is no stage ${stage} in ${await client.config.region()}: look at AWS_REGION and AWS_PROFILE, or deploy it with slp deploy --stage ${stage}`,
        );
      }
      if (isWithoutIdentity(error)) throw new NoAwsIdentity(error);
      throw error;
    }
  };
  return {
    client,
    visibility: 5,
    urlOf: async (name) => ({ queue: await at(name), deadLetters: await at(queues[name].deadLetterQueue) }),
    wake: async () => {},
  };
}

const isWithoutIdentity = (error: unknown): boolean =>
  error instanceof Error && (error.name === "CredentialsProviderError" || error.message === "Region is missing");
