import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contract as accessToken } from "../../lambdas/access-token/contract";
import { contract as accountApi } from "../../lambdas/account-api/contract";
import { contract as acknowledgementPoll } from "../../lambdas/acknowledgement-poll/contract";
import { apiDocument, apiOperations } from "../../lambdas/api-operations";
import { contract as auditSeal } from "../../lambdas/audit-seal/contract";
import { contract as operatorApi } from "../../lambdas/operator-api/contract";
import { contract as reportIntake } from "../../lambdas/report-intake/contract";
import { contract as trust } from "../../lambdas/trust/contract";

describe("the API document", () => {
  it("is published as it is served", () => {
    const published = readFileSync(join(__dirname, "../../docs/openapi.json"), "utf8");
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(apiDocument())));
  });

  it.each([trust, reportIntake, acknowledgementPoll, accessToken, operatorApi, accountApi, auditSeal])(
    "describes every route of $name",
    ({ trigger }) => {
      for (const route of trigger.routes) expect([...apiOperations.keys()]).toContain(route);
    },
  );

  it("says what is asked for, from the schema that requests are read with", () => {
    const tokens =
      "/services/api/smart-accounts-and-licensing/v1/accounts/{domain}/virtual-accounts/{virtualAccount}/tokens";
    expect(apiDocument()).toMatchObject({
      openapi: "3.1.0",
      paths: {
        [tokens]: {
          post: {
            security: [{ accessToken: [] }],
            requestBody: {
              content: {
                "application/json": {
                  schema: { properties: { uses: { type: "integer", minimum: 1, maximum: 1_000_000 } } },
                },
              },
            },
            responses: {
              201: {
                content: {
                  "application/json": {
                    schema: { required: expect.arrayContaining(["tokenInfo"]), additionalProperties: false },
                  },
                },
              },
              404: {
                content: { "application/problem+json": { schema: { required: expect.arrayContaining(["code"]) } } },
              },
            },
          },
        },
      },
    });
  });
});
