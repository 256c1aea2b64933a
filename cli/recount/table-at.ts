import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { readAddresses } from "../../local/addresses";
import { Table } from "../../server/adapters/dynamodb/table";
import { deployedStage } from "../deploy/deployed-stage";
import { NoSuchStage, type Place } from "../dlq/queues-at";

/** The table of a place; throws NoSuchStage where there is none. */
export async function tableAt({ stage, data }: Place): Promise<Table> {
  if (stage === undefined) return onThisMachine(data);
  const deployed = await deployedStage(stage);
  if (deployed === "none" || deployed.tableName === undefined) {
    throw new NoSuchStage(`there is no stage ${stage} here: deploy it with slp deploy --stage ${stage}`);
  }
  return new Table(new DynamoDBClient({}), deployed.tableName);
}

function onThisMachine(directory: string): Table {
  const addresses = readAddresses(directory);
  if (addresses === undefined) {
    throw new NoSuchStage(`no licence server runs on ${directory}: start it with slp server, or name a --stage on AWS`);
  }
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ endpoint: addresses.dynamodb, region: "us-east-1", credentials });
  return new Table(client, addresses.table);
}
