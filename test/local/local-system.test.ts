import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chainVerdict } from "../../core/acknowledgement/certificate";
import { ed25519, signingKeyFromSeed } from "../../cryptography/ed25519";
import { fillPath, paths } from "../../lambdas/paths";
import { crashPoints } from "../../local/embedded/crash-plan";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { accountWithToken, acknowledgements, call, deviceKey, noon, poll, report, submit, trust } from "./rehearsal";

let system: LocalSystem;
const faults: string[] = [];

beforeAll(async () => {
  system = await startLocalSystem({ testClock: true, tellFault: (name, fault) => faults.push(`${name}: ${fault}`) });
}, 60_000);
afterAll(() => system.close());
beforeEach(async () => {
  await system.forget();
  faults.length = 0;
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
});

async function trustedDevice() {
  const account = await accountWithToken(system.url);
  return { ...account, ...(await trust(system.url, account.token)) };
}

describe("the way of a report", () => {
  it("ends in an acknowledgement that a key from the trust answer vouches for", async () => {
    const { roots } = await trustedDevice();
    const receipt = await submit(system.url, [report(1616000000, 24)]);
    expect(receipt).toMatchObject({ status: 202, body: { status: "OK_POLL", poll_interval: 300 } });

    const { body } = await poll(system.url, receipt.body.poll_id);
    expect(body.status).toBe("COMPLETE");
    const [signed, ...others] = acknowledgements(body);
    expect(others).toEqual([]);
    expect(signed?.acknowledgement.reports).toMatchObject([
      { reportId: 1616000000, tag: "CUBE_T_STD", hours: 2, peak: 24 },
    ]);
    expect(signed && chainVerdict(signed.document, signed.acknowledgement.issuedAt, roots, ed25519)).toEqual({
      kind: "fits",
    });
    expect(faults).toEqual([]);
  });

  it("shows in the usage history, hour by hour", async () => {
    const { virtualAccount } = await trustedDevice();
    await submit(system.url, [report(1616000000, 24)]);
    const path = fillPath(paths.usageHistory, { domain: "example.com", virtualAccount });
    const query = "tag=CUBE_T_STD&from=2021-03-29T08:00:00Z&to=2021-03-29T12:00:00Z";
    expect((await call(system.url, `GET ${path}?${query}`)).body).toEqual({
      hours: [
        { hour: "2021-03-29T08:00:00Z", inUse: 0 },
        { hour: "2021-03-29T09:00:00Z", inUse: 2 },
        { hour: "2021-03-29T10:00:00Z", inUse: 24 },
        { hour: "2021-03-29T11:00:00Z", inUse: 24 },
      ],
    });
  });

  it("carries the account's policy with the acknowledgement", async () => {
    const { virtualAccount } = await trustedDevice();
    const path = fillPath(paths.policy, { domain: "example.com", virtualAccount });
    const policy = {
      name: "Quarterly",
      perpetual: { first_report: 90, reporting_frequency: 90, report_on_change: 90 },
    };
    expect((await call(system.url, `PUT ${path}`, policy)).body.policy).toEqual({ ...policy, version: 1 });
    const receipt = await submit(system.url, [report(1616000000, 24)]);
    const [signed] = acknowledgements((await poll(system.url, receipt.body.poll_id)).body);
    expect(signed?.acknowledgement.policy).toMatchObject({ name: "Quarterly", version: 1 });
  });

  it("gives the same report the same acknowledgement again", async () => {
    await trustedDevice();
    const first = await submit(system.url, [report(1616000000, 24)]);
    const again = await submit(system.url, [report(1616000000, 24)]);
    expect(again.body.poll_id).not.toBe(first.body.poll_id);
    expect((await poll(system.url, again.body.poll_id)).body.data.acknowledgements).toEqual(
      (await poll(system.url, first.body.poll_id)).body.data.acknowledgements,
    );
  });

  it("names a report whose id came with other bytes before", async () => {
    await trustedDevice();
    await submit(system.url, [report(1616000000, 24)]);
    const other = await submit(system.url, [report(1616000000, 25)]);
    expect((await poll(system.url, other.body.poll_id)).body.data).toMatchObject({
      acknowledgements: [],
      refused: [{ report_id: 1616000000, reason: "CONFLICT" }],
    });
  });
});

describe("the audit log", () => {
  it("is read over HTTP, page by page, and keeps no token", async () => {
    const { virtualAccount, token } = await trustedDevice();
    const path = fillPath(paths.audit, { domain: "example.com", virtualAccount });
    const span = "from=2021-03-29T00:00:00Z&to=2021-03-29T23:59:59Z";
    const all = await call(system.url, `GET ${path}?${span}`);
    expect(all.body.records.map(({ action }: { action: string }) => action).sort()).toEqual([
      "create token",
      "create virtual account",
      "trust",
    ]);
    expect(JSON.stringify(all.body)).not.toContain(token);
    const first = await call(system.url, `GET ${path}?${span}&limit=2`);
    const rest = await call(system.url, `GET ${path}?${span}&limit=2&cursor=${first.body.next}`);
    expect([...first.body.records, ...rest.body.records]).toEqual(all.body.records);
    expect(rest.body.next).toBeUndefined();
  });

  it.each(["limit=0", "limit=1001", "cursor=yesterday", "cursor=999999999999~A", "from=2021-03-29"])(
    "does not take %s",
    async (wrong) => {
      const { virtualAccount } = await trustedDevice();
      const path = fillPath(paths.audit, { domain: "example.com", virtualAccount });
      const query = new URLSearchParams("from=2021-03-29T00:00:00Z&to=2021-03-30T00:00:00Z");
      for (const [name, value] of new URLSearchParams(wrong)) query.set(name, value);
      expect(await call(system.url, `GET ${path}?${query}`)).toMatchObject({
        status: 400,
        body: { code: "malformed" },
      });
    },
  );
});

describe("refusals", () => {
  it("of a key that the device was not trusted with store nothing", async () => {
    await trustedDevice();
    const foreign = await submit(system.url, [report(1616000000, 24)], signingKeyFromSeed(new Uint8Array(32).fill(8)));
    expect(foreign).toMatchObject({ status: 200, body: { status: "FAILED", message_code: "SIGNATURE" } });
    expect(system.waiting("reports")).toEqual([]);
  });

  it("of a device that was never trusted name that", async () => {
    expect((await submit(system.url, [report(1616000000, 24)])).body.message_code).toBe("UNKNOWN_DEVICE");
  });

  it("of a device of another account name that", async () => {
    const own = await trustedDevice();
    const other = await accountWithToken(system.url, "example.org");
    const submitFor = (virtualAccount: string) =>
      submit(system.url, [report(1616000000, 24)], deviceKey, virtualAccount);
    expect((await submitFor(other.virtualAccount)).body.message_code).toBe("OTHER_ACCOUNT");
    expect((await submitFor(own.virtualAccount)).status).toBe(202);
  });

  it("of trust name their reason", async () => {
    const { body } = await trust(system.url, "no-such-token");
    expect(body).toMatchObject({ status: "FAILED", message_code: "TOKEN_UNKNOWN", nonce: "n-1" });
  });

  it("of an account that is not there are problems with a stable code", async () => {
    const path = fillPath(paths.policy, { domain: "example.com", virtualAccount: "0000" });
    expect(await call(system.url, `GET ${path}`)).toMatchObject({
      status: 404,
      type: "application/problem+json",
      body: { code: "not-found", status: 404 },
    });
  });
});

describe("polls", () => {
  it("take the id as text and as a number", async () => {
    await trustedDevice();
    const { body } = await submit(system.url, [report(1616000000, 24)]);
    expect((await poll(system.url, String(body.poll_id))).body.status).toBe("COMPLETE");
    expect((await poll(system.url, body.poll_id)).body.status).toBe("COMPLETE");
  });

  it("of an id that nobody got are pending", async () => {
    expect((await poll(system.url, 4711)).body.status).toBe("OK_POLL");
  });
});

describe("crashes", () => {
  it.each(crashPoints)("%s: the next delivery makes it good", async (at) => {
    await trustedDevice();
    expect((await call(system.url, `POST ${paths.testCrash}`, { at })).status).toBe(204);
    const { body } = await submit(system.url, [report(1616000000, 24)]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("A rehearsed crash.");
    const answer = await poll(system.url, body.poll_id);
    expect(acknowledgements(answer.body).map(({ acknowledgement }) => acknowledgement.reports.length)).toEqual([1]);
  });
});

describe("messages that nobody can read", () => {
  it.each(["reports", "acknowledgements"])("of the queue %s end among its dead letters", async (queue) => {
    const client = new SQSClient({
      endpoint: system.sqsEndpoint,
      region: "us-east-1",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
      useQueueUrlAsEndpoint: false,
    });
    await client.send(new SendMessageCommand({ QueueUrl: system.queueUrl(queue), MessageBody: "poison" }));
    client.destroy();
    await call(system.url, `GET ${paths.testClock}`);
    await system.idle();
    expect(system.waiting(queue)).toEqual([]);
    expect(system.waiting(`${queue}-dead-letters`)).toEqual(["poison"]);
    expect(faults).toHaveLength(5);
  });
});

describe("the test clock", () => {
  it("stands where it was set and only goes forward", async () => {
    expect((await call(system.url, `GET ${paths.testClock}`)).body).toEqual({ now: noon });
    const back = await call(system.url, `PUT ${paths.testClock}`, { now: "2021-03-29T11:59:59Z" });
    expect(back).toMatchObject({ status: 409, body: { code: "clock-goes-forward" } });
  });

  it("is refused a text that is no instant, with its place", async () => {
    expect((await call(system.url, `PUT ${paths.testClock}`, { now: "2021-02-30T00:00:00Z" })).body).toMatchObject({
      code: "malformed",
      detail: 'body.now: "2021-02-30T00:00:00Z" is not an instant: there is no such day',
    });
  });
});

describe("a system that is not for tests", () => {
  it("has no test clock and rehearses nothing", async () => {
    const plain = await startLocalSystem();
    try {
      expect((await call(plain.url, `PUT ${paths.testClock}`, { now: noon })).status).toBe(404);
      expect((await call(plain.url, `POST ${paths.testCrash}`, { at: "before-store" })).status).toBe(404);
      expect(() => plain.crashNext("before-store")).toThrow("start it with testClock");
      await expect(plain.forget()).rejects.toThrow("start it with testClock");
    } finally {
      await plain.close();
    }
  });
});
