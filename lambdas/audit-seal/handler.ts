import { ed25519, generateSigningKey } from "../../cryptography/ed25519";
import { administrationOf } from "../../server/access/access";
import { roleActs } from "../../server/access/roles";
import { dynamoAudit } from "../../server/adapters/dynamodb/dynamo-audit";
import { dynamoAuditSeals } from "../../server/adapters/dynamodb/dynamo-audit-seals";
import { dynamoRootRecords } from "../../server/adapters/dynamodb/dynamo-root-records";
import { dynamoUsers } from "../../server/adapters/dynamodb/dynamo-users";
import { shortLivedIssuer } from "../../server/adapters/keys/short-lived-issuer";
import { sealAudit } from "../../server/audit/seal-audit";
import { verifyAudit } from "../../server/audit/verify-audit";
import { callersOf, clockOf, tableNamed } from "../connections";
import { environmentOf } from "../environment";
import { httpHandler } from "../http/http-handler";
import { smartAccountRoute } from "../http/smart-account-route";
import { paths } from "../paths";
import { rootKeysNamed } from "../root-key";
import { sealAuditRoute, verifyAuditRoute } from "./audit-seal-routes";
import { contract } from "./contract";

const environment = environmentOf(contract);
const table = tableNamed(environment("TABLE_NAME"));
const ports = {
  clock: clockOf(table),
  audit: dynamoAudit(table),
  auditSeals: dynamoAuditSeals(table),
  issuerKeys: shortLivedIssuer(
    { rootKeys: rootKeysNamed(environment("ROOT_KEY")), rootRecords: dynamoRootRecords(table) },
    generateSigningKey,
  ),
  cryptography: ed25519,
};
const gate = {
  callerOf: callersOf(table),
  administrationOf: administrationOf({ users: dynamoUsers(table), roles: roleActs }),
};

export const handler = httpHandler(contract, {
  [`POST ${paths.auditSeals}` as const]: smartAccountRoute(gate, sealAuditRoute(sealAudit(ports))),
  [`GET ${paths.auditVerification}` as const]: smartAccountRoute(gate, verifyAuditRoute(verifyAudit(ports))),
});
