import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { writeReportFile } from "../../core/report/report-file";
import { signReport } from "../../core/report/sign-report";
import { parseInstant } from "../../core/time/instant";
import { signingKeyFromSeed } from "../../cryptography/ed25519";
import { fillPath, paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { deviceKey, noon, report } from "./rehearsal";

const directory = mkdtempSync(join(tmpdir(), "slp-secrets-"));
/** What nobody may find, by what it is. Those that are sent in vain are marked. */
const secrets = new Map<string, string>();
/** Everything that can be read by somebody whom a secret is none of his business. */
const told: string[] = [];
const faults: unknown[] = [];
let system: LocalSystem;

const secret = (what: string, value: unknown): string => {
  expect(String(value).length, what).toBeGreaterThan(15);
  secrets.set(what, String(value));
  return String(value);
};
const marked = (what: string): string => secret(what, `MARKED-${what.replaceAll(" ", "-")}-0123456789`);

/** Calls the server; whatever it refuses is told. */
async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(`${system.url}${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  if (answer.status >= 400 || text.includes('"FAILED"')) told.push(text, JSON.stringify([...answer.headers]));
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
}

const form = { "content-type": "application/x-www-form-urlencoded" };
const base64 = (text: string) => Buffer.from(text).toString("base64");

const trusting = (token: unknown, serial = "93POM8FF9IZ") => ({
  data: {
    timestamp: parseInstant(noon) * 1000,
    sudi: { udi_pid: "C8000V", udi_serial_number: serial },
    hostname: "cube-1",
    software_version: "17.06.01a",
    token,
    key: { type: "Ed25519", public: deviceKey.publicKey },
  },
});

beforeAll(async () => {
  for (const method of ["log", "error", "warn", "info", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...said) => void told.push(said.map(String).join(" ")));
  }
  system = await startLocalSystem({
    directory,
    testClock: true,
    tellFault: (name, fault) => {
      faults.push(fault);
      told.push(name, fault instanceof Error ? `${fault.stack} ${JSON.stringify(fault)}` : String(fault));
    },
  });
}, 60_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await system.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Everything that has a secret, once as it should be and once in vain. */
async function live(): Promise<void> {
  await ask("PUT", paths.testClock, { now: noon });
  const users = [{ name: "Ann", role: "admin" }];
  const made = await ask("POST", paths.accounts, { domain: "example.com", virtualAccounts: ["Voice"], users });
  const place = { domain: "example.com", virtualAccount: made.body.virtualAccounts[0].id };
  const [{ clientId, clientSecret }] = made.body.users;
  const at = (path: string, more: object = {}) => fillPath(path, { ...place, ...more });
  secret("client secret", clientSecret);

  const credentials = (client_secret: string) =>
    new URLSearchParams({ grant_type: "client_credentials", client_id: clientId, client_secret }).toString();
  const access = await ask("POST", paths.accessToken, credentials(clientSecret), form);
  const bearer = { authorization: `Bearer ${secret("access token", access.body.access_token)}` };
  await ask("POST", paths.accessToken, credentials(marked("wrong client secret")), form);
  await ask("POST", paths.accessToken, "", {
    ...form,
    authorization: `Basic ${base64(`${clientId}:${marked("basic")}`)}`,
  });
  await ask("GET", at(paths.policy), undefined, { authorization: `Bearer ${marked("wrong access token")}` });
  await ask("GET", at(paths.policy), undefined, { authorization: `${bearer.authorization}x` });

  const { body: token } = await ask("POST", at(paths.tokens), { uses: 1 }, bearer);
  const idToken = secret("registration token", token.tokenInfo.token);
  const trusted = await ask("POST", paths.trust, trusting(idToken));
  secret("trust code", trusted.body.data.trust_code);
  await ask("POST", paths.trust, trusting(idToken));
  await ask("POST", paths.trust, trusting(idToken, "ANOTHER"));
  await ask("POST", paths.trust, trusting(marked("wrong token")));
  await ask("POST", paths.trust, trusting([marked("token in a list")]));
  await ask("POST", paths.trust, `{"data":{"token":"${marked("token that is cut off")}`);
  await ask("POST", paths.trust, `{"token":"x",${marked("no JSON")}}`);
  await ask("POST", paths.trust, marked("text"));
  await ask("POST", at(paths.revokeTokens), { tokens: [marked("token to revoke"), idToken] }, bearer);

  const urls = ["http://127.0.0.1:9/", `https://ann:${marked("password")}@example.com/`, marked("no URL")];
  for (const url of urls) {
    const { status, body } = await ask("POST", at(paths.webhooks), { url }, bearer);
    if (status === 201) secret("webhook secret", body.secret);
  }

  const submit = (key = deviceKey) =>
    ask("POST", paths.reportUsage, { data: { document: base64(writeReportFile([signReport(report(1, 24), key)])) } });
  system.crashNext("after-store");
  await submit();
  await submit(signingKeyFromSeed(new Uint8Array(32).fill(9)));
  const file = await ask("POST", at(paths.usageFiles), { file: base64("no usage file") }, bearer);
  expect(file.status).toBe(422);
  await poison();
  await ask("PUT", paths.testClock, { now: "2021-03-30T12:00:00Z" });

  const from = "from=2021-03-29T00:00:00Z&to=2021-03-31T00:00:00Z";
  const audit = await fetch(`${system.url}${at(paths.audit)}?${from}&limit=1000`);
  told.push(await audit.text());
  for (const path of [paths.webhooks, paths.tokens, paths.users, paths.alerts, paths.auditVerification]) {
    told.push(await (await fetch(`${system.url}${at(path)}`)).text());
  }
  told.push(await (await fetch(`${system.url}/metrics`)).text());
  told.push(readFileSync(join(directory, "events.ndjson"), "utf8"));
  const pem = readFileSync(join(directory, "root-key.pem"), "utf8");
  secret(
    "root key",
    pem.split("\n").find((line) => line.length > 15 && !line.startsWith("-----")),
  );
}

/** Messages that nobody can read, with something that nobody may read. */
async function poison(): Promise<void> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const at = { endpoint: system.sqsEndpoint, region: "us-east-1", credentials, useQueueUrlAsEndpoint: false };
  const client = new SQSClient(at);
  const trustCode = marked("trust code of a message");
  for (const queue of ["reports", "acknowledgements", "events", "webhooks", "totals"]) {
    for (const MessageBody of [trustCode, `{"trustCodes":${trustCode}}`, JSON.stringify({ trustCodes: trustCode })]) {
      await client.send(new SendMessageCommand({ QueueUrl: system.queueUrl(queue), MessageBody }));
    }
  }
  client.destroy();
  await ask("GET", paths.apiDocument);
  await system.idle();
}

describe("a secret", () => {
  it("stands in no log, no audit record, no event, no list and no refusal", async () => {
    await live();
    expect(faults.length).toBeGreaterThan(15);
    expect(told.length).toBeGreaterThan(40);
    expect([...secrets.keys()]).toEqual(
      expect.arrayContaining(["client secret", "access token", "registration token", "trust code", "webhook secret"]),
    );
    const forms = (value: string) => ["MARKED", value, base64(value), encodeURIComponent(value), value.slice(0, 16)];
    const found = [...secrets].flatMap(([what, value]) =>
      told
        .filter((one) => forms(value).some((form) => one.includes(form)))
        .map((one) => `${what}: ${one.slice(0, 300)}`),
    );
    expect(found).toEqual([]);
  });
});
