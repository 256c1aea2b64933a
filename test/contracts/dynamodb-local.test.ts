import { spawnSync } from "node:child_process";
import { describe, it } from "vitest";
import { describeTable } from "./describe-table";
import { startDynamoDBLocal } from "./dynamodb-local";

const javaPresent = spawnSync("java", ["-version"]).status === 0;

if (javaPresent) describeTable("DynamoDB Local", startDynamoDBLocal);
else describe("on DynamoDB Local", () => it.skip("skipped: there is no Java on this machine to run it", () => {}));
