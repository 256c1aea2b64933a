import { operations as accessToken } from "./access-token/operations";
import { operations as accountApi } from "./account-api/operations";
import { operations as acknowledgementPoll } from "./acknowledgement-poll/operations";
import { operations as auditSeal } from "./audit-seal/operations";
import type { Access } from "./contract";
import { writeApiDocument } from "./http/api-document";
import type { Operation } from "./http/operation";
import { operations as inventoryApi } from "./inventory-api/operations";
import { operations as operatorApi } from "./operator-api/operations";
import { operations as reportIntake } from "./report-intake/operations";
import { operations as trust } from "./trust/operations";
import { operations as webhookApi } from "./webhook-api/operations";

interface Described {
  readonly access: Access;
  readonly operations: Readonly<Record<string, Operation>>;
}

/** What the routes of every function take and give, and who may call them. */
const described: readonly Described[] = [
  { access: "devices", operations: trust },
  { access: "devices", operations: reportIntake },
  { access: "devices", operations: acknowledgementPoll },
  { access: "devices", operations: accessToken },
  { access: "administrators", operations: operatorApi },
  { access: "users", operations: accountApi },
  { access: "users", operations: auditSeal },
  { access: "users", operations: inventoryApi },
  { access: "users", operations: webhookApi },
];

/** Every described route, as contracts name it, with what it takes and gives. */
export const apiOperations: ReadonlyMap<string, Operation> = new Map(
  described.flatMap(({ operations }) => Object.entries(operations)),
);

/** The HTTP API as an OpenAPI 3.1 document. */
export const apiDocument = (): object =>
  writeApiDocument(
    described.flatMap(({ access, operations }) =>
      Object.entries(operations).map(([route, operation]) => ({ route, access, operation })),
    ),
  );
