import { readAcknowledgementFile } from "../../core/acknowledgement/acknowledgement-file";
import type { IssuerKey } from "../../core/acknowledgement/certificate";
import type { SigningKey } from "../../core/document/cryptography";
import { parseRelease } from "../../core/release/release";
import { writeReportFile } from "../../core/report/report-file";
import type { RumReport } from "../../core/report/rum-report";
import { signReport } from "../../core/report/sign-report";
import { type Instant, parseInstant } from "../../core/time/instant";
import { signingKeyFromSeed } from "../../cryptography/ed25519";
import { fillPath, paths } from "../../lambdas/paths";
import { expectDocumented } from "./documented";

export const noon = "2021-03-29T12:00:00Z";
export const device = { pid: "C8000V", serial: "93POM8FF9IZ" };
export const deviceKey: SigningKey = signingKeyFromSeed(new Uint8Array(32).fill(7));

/** Calls a licence server and answers its status with its JSON. */
export async function call(url: string, route: string, body?: unknown, headers: Record<string, string> = {}) {
  const [method = "", path = ""] = route.split(" ");
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  const told = text && JSON.parse(text);
  expectDocumented(route, body, answer.status, told);
  return { status: answer.status, type: answer.headers.get("content-type"), body: told };
}

/** Makes an account with a token and answers the virtual account's id and the token. */
export async function accountWithToken(url: string, domain = "example.com") {
  const account = await call(url, `POST ${paths.accounts}`, { domain, virtualAccounts: ["Default"] });
  const virtualAccount: string = account.body.virtualAccounts[0].id;
  const tokens = fillPath(paths.tokens, { domain, virtualAccount });
  const made = await call(url, `POST ${tokens}`, { description: "rehearsal", expiresAfterDays: 30 });
  return { virtualAccount, token: String(made.body.tokenInfo.token) };
}

/** Has the device trusted; answers the root keys that the server gave it. */
export async function trust(url: string, token: string, at = noon) {
  const { body } = await call(url, `POST ${paths.trust}`, {
    data: {
      timestamp: parseInstant(at) * 1000,
      nonce: "n-1",
      sudi: { udi_pid: device.pid, udi_serial_number: device.serial },
      hostname: "cube-1",
      software_version: "17.06.01a",
      token,
      key: { type: "Ed25519", public: deviceKey.publicKey },
    },
  });
  return { body, roots: (body.data?.issuer_keys ?? []) as readonly IssuerKey[] };
}

const hour = (start: Instant, value: number) => ({ start, end: (start + 3600) as Instant, value });

/** A report of two hours of Standard trunk sessions, `peak` in the second. */
export const report = (id: number, peak: number): RumReport => ({
  id,
  sudi: device,
  tag: "CUBE_T_STD",
  softwareVersion: parseRelease("17.6.1a"),
  redundancy: [],
  measurements: [hour(parseInstant("2021-03-29T09:00:00Z"), 2), hour(parseInstant("2021-03-29T10:00:00Z"), peak)],
});

/** Submits reports as one signed file, for the device's own account or the one named. */
export const submit = (url: string, reports: readonly RumReport[], key = deviceKey, virtualAccount?: string) => {
  const file = writeReportFile(reports.map((each) => signReport(each, key)));
  const data = { document: Buffer.from(file).toString("base64") };
  const headers: Record<string, string> = virtualAccount ? { "x-csw-virtual-account-id": virtualAccount } : {};
  return call(url, `POST ${paths.reportUsage}`, { data }, headers);
};

export const poll = (url: string, pollId: unknown) =>
  call(url, `POST ${paths.poll}`, { data: { poll_id: pollId, action: "acknowledgements" } });

/** The signed acknowledgements of a poll's answer. */
export const acknowledgements = (answer: { data: { acknowledgements: readonly { smart_license: string }[] } }) =>
  answer.data.acknowledgements.flatMap(({ smart_license }) =>
    readAcknowledgementFile(Buffer.from(smart_license, "base64").toString("utf8")),
  );
