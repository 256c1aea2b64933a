import { generateSigningKey } from "../../cryptography/ed25519";
import { issueAcknowledgements } from "../../server/acknowledgement/issue-acknowledgements";
import { dynamoAcknowledgements } from "../../server/adapters/dynamodb/dynamo-acknowledgements";
import { dynamoRootRecords } from "../../server/adapters/dynamodb/dynamo-root-records";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { shortLivedIssuer } from "../../server/adapters/keys/short-lived-issuer";
import { readAcknowledgementRequest } from "../../server/adapters/sqs/acknowledgement-request-message";
import { batchHandler } from "../batch-handler";
import { clockOf, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { metrics } from "../metrics";
import { rootKeysNamed } from "../root-key";
import { contract } from "./contract";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const issue = issueAcknowledgements({
  clock: clockOf(table),
  metrics,
  identifiers: randomIdentifiers,
  issuerKeys: shortLivedIssuer(
    { rootKeys: rootKeysNamed(environment("ROOT_KEY")), rootRecords: dynamoRootRecords(table) },
    generateSigningKey,
  ),
  acknowledgements: dynamoAcknowledgements(table),
});

export const handler = batchHandler(contract, readAcknowledgementRequest, issue);
