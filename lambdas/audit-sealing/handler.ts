import { ed25519, generateSigningKey } from "../../cryptography/ed25519";
import { dynamoAccounts } from "../../server/adapters/dynamodb/dynamo-accounts";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoAuditSeals } from "../../server/adapters/dynamodb/dynamo-audit-seals";
import { dynamoRootRecords } from "../../server/adapters/dynamodb/dynamo-root-records";
import { shortLivedIssuer } from "../../server/adapters/keys/short-lived-issuer";
import { sealAudits } from "../../server/audit/seal-audits";
import { clockOf, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { rootKeysNamed } from "../root-key";
import { scheduleHandler } from "../schedule-handler";
import { contract } from "./contract";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const seal = sealAudits({
  clock: clockOf(table),
  accounts: dynamoAccounts(table),
  audit: dynamoAudit(table),
  auditSeals: dynamoAuditSeals(table),
  issuerKeys: shortLivedIssuer(
    { rootKeys: rootKeysNamed(environment("ROOT_KEY")), rootRecords: dynamoRootRecords(table) },
    generateSigningKey,
  ),
  cryptography: ed25519,
});

export const handler = scheduleHandler(contract, seal);
