import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { bundling } from "../lambdas/topology";
import { bundleFunctions } from "../local/function/bundle-functions";
import type { Figure } from "./measure";

const root = join(__dirname, "..");
const onTheWay = ["report-intake", "policy-evaluation", "ack-issuance", "acknowledgement-poll"];
const rounds = 15;
const queueUrls = ["REPORTS_QUEUE_URL", "ACKNOWLEDGEMENTS_QUEUE_URL", "TOTALS_QUEUE_URL", "EVENTS_QUEUE_URL"];

/** What a function uses of the SDK, and nothing else. */
const bare = {
  dynamodb: `export {
    BatchGetItemCommand, BatchWriteItemCommand, DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand,
  } from "@aws-sdk/client-dynamodb";`,
  sqs: 'export { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";',
} as const;
const bareEntry = (clients: readonly (keyof typeof bare)[]): string => clients.map((name) => bare[name]).join("\n");
const clientsOf = (name: string): readonly (keyof typeof bare)[] =>
  name === "report-intake" || name === "policy-evaluation" ? ["dynamodb", "sqs"] : ["dynamodb"];

/** How long the slowest of the bundles on the way of a report loads, against a bare bundle of the SDK clients that it uses, each in processes of their own. */
export async function moduleLoad(): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "slp-bench-"));
  try {
    const bundles = await bundleFunctions(resolve(root, ".slp", "bundles"));
    const loads = [];
    for (const name of onTheWay) {
      const entry = bareEntry(clientsOf(name));
      const outfile = join(folder, `${name}.js`);
      const stdin = { contents: entry, resolveDir: root };
      const shape = { ...bundling, mainFields: [...bundling.mainFields], external: [] };
      await build({ ...shape, stdin, outfile, platform: "node", bundle: true, logLevel: "error" });
      loads.push({ name, ...leastInTurn(join(bundles, `${name}.js`), outfile) });
    }
    const worst = loads.reduce((one, other) => (other.value / other.floor > one.value / one.floor ? other : one));
    return {
      what: `loading ${worst.name}, the slowest of ${loads.length} bundles on the way of a report`,
      value: worst.value,
      unit: "ms",
      floor: { what: "its SDK clients alone, with all that they bring", value: worst.floor },
      budget: "≤ 1.15 × floor",
      kept: worst.value <= 1.15 * worst.floor,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Processor time that loading takes, in milliseconds, in a process of its own each time and in turn; the least of many rounds. */
function leastInTurn(bundle: string, floor: string): { readonly value: number; readonly floor: number } {
  const least = { bundle: Number.POSITIVE_INFINITY, floor: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round++) {
    least.bundle = Math.min(least.bundle, loadOf(bundle));
    least.floor = Math.min(least.floor, loadOf(floor));
  }
  return { value: least.bundle, floor: least.floor };
}

const program = `
  const before = process.cpuUsage();
  require(process.argv[1]);
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);
  process.exit();
`;

/** With an environment that satisfies any function. */
const environment = {
  ...process.env,
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  TABLE_NAME: "t",
  ROOT_KEY: "kms:key",
  ...Object.fromEntries(queueUrls.map((name) => [name, "http://127.0.0.1/queue"])),
};

const loadOf = (bundle: string): number =>
  Number(execFileSync(process.execPath, ["-e", program, bundle], { encoding: "utf8", env: environment }));
