import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServerClient, serverClient } from "../../../kit/adapter/carrier/clients";
import { inProcessCarrier } from "../../../kit/adapter/carrier/in-process";
import { keyPairFrom, signReports } from "../../../kit/adapter/documents/documents";
import { memoryServerHandler } from "../../../kit/subjects/memory-server";
import { startOurServer } from "../../../kit/subjects/our-server";

const at = "2021-03-29T12:00:00Z";
const sudi = { pid: "ISR4321/K9", serial: "FDO2112A0BC" };
const key = keyPairFrom("a device");
const measurements = [{ start: "2021-03-29T08:00:00Z", end: at, value: 24 }];
const report = { id: "1617019200", sudi, tag: "CUBE_T_STD", softwareVersion: "17.6.1a", measurements };

/** Voice and Lab, a user of each, and a device that Vera's account trusts. */
async function story(client: ServerClient) {
  await client.call("reset", { at, seed: "as" });
  await client.call("account", {
    smartAccount: "Example Networks",
    virtualAccounts: ["Voice", "Lab"],
    users: [
      { name: "Vera", role: "user", virtualAccounts: ["Voice"] },
      { name: "Leo", role: "user", virtualAccounts: ["Lab"] },
      { name: "Vic", role: "viewer", virtualAccounts: ["Voice"] },
    ],
  });
  const made = await client.call("token", { virtualAccount: "Voice" });
  const token = made.accepted ? (made.token ?? "") : "";
  const device = { sudi, hostname: "cube", softwareVersion: "17.6.1a", deviceTime: at, key: key.publicKey };
  return {
    trust: (as: string, of = token) => client.call("trust", { ...device, token: of, as }),
    submit: (as: string, virtualAccount = "Voice") =>
      client.call("submit", { as, virtualAccount, document: signReports([report], key) }),
    poll: (as: string, poll: string) => client.call("poll", { as, poll }),
  };
}

describe.each([
  ["over HTTP", async () => startOurServer()],
  ["in memory", async () => inProcessCarrier(memoryServerHandler())],
] as const)("our server %s, asked on behalf of a user", (_, start) => {
  let carrier: Awaited<ReturnType<typeof start>>;
  let told: Awaited<ReturnType<typeof story>>;
  beforeAll(async () => {
    carrier = await start();
    told = await story(serverClient(carrier));
  }, 60_000);
  afterAll(() => carrier.close());

  it("takes the token of another account for one that was never made (ACC-4)", async () => {
    const nothing = await told.trust("Leo", "NOBODY-MADE-THIS");
    for (const user of ["Leo", "Vic", "a stranger"]) expect(await told.trust(user)).toEqual(nothing);
    expect(nothing).toMatchObject({ accepted: false, reason: "token-unknown" });
  });

  it("lets a user bring a device, its reports and their acknowledgement, and nobody of another account", async () => {
    expect(await told.trust("Vera")).toMatchObject({ accepted: true });
    const nothing = await told.submit("Leo", "Nowhere");
    for (const user of ["Leo", "Vic", "a stranger"]) expect(await told.submit(user)).toEqual(nothing);
    expect(nothing).toEqual({ accepted: false, reason: "not-found" });
    const handedIn = await told.submit("Vera");
    if (!handedIn.accepted || handedIn.poll === undefined) throw new Error("Vera may hand in reports of Voice");
    for (const user of ["Leo", "a stranger"]) expect(await told.poll(user, handedIn.poll)).toEqual({ pending: true });
    for (const user of ["Vera", "Vic"]) {
      expect(await told.poll(user, handedIn.poll)).toMatchObject({ acknowledgements: [{ of: [report.id] }] });
    }
  });
});
