import type { Command } from "commander";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accountCommand } from "../../cli/account/account";
import { alertsCommand } from "../../cli/account/alerts";
import { devicesCommand } from "../../cli/account/devices";
import { historyCommand } from "../../cli/account/history";
import { inventoryCommand } from "../../cli/account/inventory";
import { policyCommand } from "../../cli/account/policy";
import { purchaseCommand } from "../../cli/account/purchase";
import { tokenCommand } from "../../cli/token";
import { paths } from "../../lambdas/paths";
import { type LocalSystem, startLocalSystem } from "../../local/start-local-system";
import { call, noon, report, submit, trust } from "../local/rehearsal";

let system: LocalSystem;
beforeAll(async () => {
  system = await startLocalSystem({ testClock: true });
  await call(system.url, `PUT ${paths.testClock}`, { now: noon });
}, 60_000);
afterAll(() => system.close());

type Make = (terminal: Pick<Console, "log" | "error">) => Command;

/** What a command says when it is typed, line by line, and how it ends. */
async function typed(make: Make, ...words: string[]) {
  const said: string[] = [];
  const terminal = { log: (text: string) => said.push(text), error: (text: string) => said.push(text) };
  await make(terminal).parseAsync([...words, "--server", system.url], { from: "user" });
  const code = process.exitCode;
  process.exitCode = undefined;
  return { code, lines: said.join("\n").split("\n") };
}

const inAccount = ["--account", "example.com"];
const inVoice = [...inAccount, "--virtual-account", "Voice"];
const json = async (make: Make, ...words: string[]) => {
  const { lines } = await typed(make, ...words, "--json");
  return JSON.parse(lines.join("\n"));
};

describe("slp account", () => {
  it("makes an account, and shows the secret of an administrator once", async () => {
    const { code, lines } = await typed(accountCommand, "create", "example.com", "Voice", "Lab", "--admin", "Ann");
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      "Smart account  Virtual account  Id",
      expect.stringMatching(/^example.com {4}Voice {12}[0-9a-f]{16}$/),
      expect.stringMatching(/^example.com {4}Lab {14}[0-9a-f]{16}$/),
      "",
      "User  Client id         Client secret, shown this once",
      expect.stringMatching(/^Ann {3}[0-9a-f]{16} {2}[\w-]{43}$/),
    ]);
    const again = await typed(accountCommand, "create", "example.com", "Voice", "--admin", "Ann");
    expect(again.lines.at(-1)).toMatch(/^Ann {3}[0-9a-f]{16} {2}as before$/);
  });

  it("lets users in and out, and adds virtual accounts", async () => {
    expect((await typed(accountCommand, "add", "Branch", ...inAccount)).lines[1]).toMatch(/^example.com {4}Branch /);
    await typed(accountCommand, "users", "grant", "Ben", "user", "Voice", "Lab", ...inAccount);
    await typed(accountCommand, "users", "grant", "Vic", "viewer", ...inAccount);
    expect((await typed(accountCommand, "users", "list", ...inAccount)).lines).toMatchObject([
      "User  Role    Virtual accounts  Client id",
      expect.stringMatching(/^Ann {3}admin {3}every one {9}/),
      expect.stringMatching(/^Ben {3}user {4}Lab, Voice {8}/),
      expect.stringMatching(/^Vic {3}viewer {2}every one {9}/),
    ]);
    expect(await typed(accountCommand, "users", "withdraw", "Vic", "Nobody", ...inAccount)).toEqual({
      code: 1,
      lines: ["1 let in no more, 1 of the names nobody has"],
    });
    const listed = await typed(accountCommand, "list");
    expect(listed.lines.slice(1).map((line) => line.split(/ {2,}/)[1])).toEqual(["Branch", "Lab", "Voice"]);
  });
});

describe("slp policy", () => {
  it("sets a preset with numbers of its own, and shows it", async () => {
    const words = ["--preset", "guide-all", "--perpetual", "30/-/5", "--push-interval", "7"];
    const set = await typed(policyCommand, "set", ...words, ...inVoice);
    expect(set).toEqual({
      code: 0,
      lines: [
        "Name               SLE Policy, version 1",
        "ACK required       yes",
        "Push interval      7 days",
        "Days          First report  Reporting frequency  Report on change",
        "Perpetual               30                   60                 5",
        "Subscription           120                  150               120",
        "Enforced                 0                   90                60",
        "Export                   0                   30                30",
      ],
    });
    expect(await typed(policyCommand, "show", ...inVoice)).toEqual(set);
  });

  it("leaves open what is not said", async () => {
    const { lines } = await typed(
      policyCommand,
      "set",
      "--export",
      "1/2/3",
      "--no-ack",
      ...inAccount,
      "--virtual-account",
      "Lab",
    );
    expect(lines).toEqual([
      "Name               (no name), version 1",
      "ACK required       no",
      "Push interval      as the device has it",
      "Days          First report  Reporting frequency  Report on change",
      "Perpetual     own           own                  own",
      "Subscription  own           own                  own",
      "Enforced      own           own                  own",
      "Export        1             2                    3",
    ]);
  });
});

describe("slp purchase, inventory, devices, alerts and history", () => {
  const token = async () => (await json(tokenCommand, "create", "--for", "two routers", ...inVoice)).tokenInfo.token;

  it("buys licences for a term, and none that are not for sale", async () => {
    expect(
      await typed(purchaseCommand, "add", "CUBE_T_STD", "50", "--until", "2022-03-29T12:00:00Z", ...inVoice),
    ).toEqual({
      code: 0,
      lines: ["50 CUBE_T_STD from 2021-03-29T12:00:00Z until 2022-03-29T12:00:00Z"],
    });
    const refused = await typed(purchaseCommand, "add", "CUBE_T_VGW", "1", ...inVoice);
    expect(refused).toMatchObject({ code: 1, lines: [expect.stringContaining("is not for sale")] });
    const ofNobody = ["--account", "example.invalid"];
    expect((await typed(inventoryCommand, ...ofNobody)).lines[0]).toContain("there is no such account");
    const { lines } = await typed(purchaseCommand, "list", ...inVoice);
    expect(lines).toMatchObject([
      "Tag         Quantity  From                  Until                 Id",
      expect.stringMatching(/^CUBE_T_STD {8}50 {2}2021-03-29T12:00:00Z {2}2022-03-29T12:00:00Z {2}\w{26}$/),
    ]);
  });

  it("ACC-2 shows 50, 20 and 30 once a router has reported 20", async () => {
    await trust(system.url, await token());
    await submit(system.url, [report(1616000000, 20)]);
    expect(await typed(inventoryCommand, ...inAccount)).toEqual({
      code: 0,
      lines: [
        "Virtual account  Licence                      Tag         Purchased  In Use  Balance  Status",
        "Voice            CUBE Trunk Standard Session  CUBE_T_STD         50      20       30  In Compliance",
      ],
    });
    const hours = ["--from", "2021-03-29T08:00:00Z", "--to", "2021-03-29T12:00:00Z"];
    expect((await typed(historyCommand, ...hours, ...inVoice)).lines).toEqual([
      "Hour                  In Use",
      "2021-03-29T08:00:00Z       0",
      "2021-03-29T09:00:00Z       2",
      "2021-03-29T10:00:00Z      20",
      "2021-03-29T11:00:00Z      20",
    ]);
    const device = (serial: string) => typed(historyCommand, "--device", `C8000V:${serial}`, ...hours, ...inVoice);
    expect((await device("93POM8FF9IZ")).lines.slice(1).map((line) => line.split(/ +/)[1])).toEqual([
      "0",
      "2",
      "20",
      "20",
    ]);
    expect((await device("NOBODY")).lines.slice(1).map((line) => line.split(/ +/)[1])).toEqual(["0", "0", "0", "0"]);
  });

  it("ACC-3 ends with 1 where licences are short, and while an alert stands", async () => {
    expect(await typed(alertsCommand, ...inVoice)).toEqual({ code: 0, lines: ["there was no alert"] });
    await submit(system.url, [{ ...report(1616000001, 60), tag: "CUBE_T_ENH" }]);
    const short = await typed(inventoryCommand, "--virtual-account", "Voice", ...inAccount);
    expect(short.code).toBe(1);
    expect(short.lines[1]).toMatch(/CUBE_T_ENH +0 +60 +-60 {2}Out Of Compliance$/);
    expect(await typed(alertsCommand, "--standing", ...inVoice)).toEqual({
      code: 1,
      lines: [
        "Alert                  Of          Raised                Cleared",
        "insufficient-licences  CUBE_T_ENH  2021-03-29T12:00:00Z  it stands",
      ],
    });
    await typed(purchaseCommand, "add", "CUBE_T_ENH", "60", ...inVoice);
    expect(await typed(alertsCommand, "--standing", ...inVoice)).toEqual({ code: 0, lines: ["no alert stands"] });
    expect((await typed(alertsCommand, ...inVoice)).lines[1]).toMatch(/ {2}2021-03-29T12:00:00Z$/);
  });

  it("lists, moves and removes devices", async () => {
    const listed = await typed(devicesCommand, "list", "--search", "93pom8", ...inAccount);
    expect(listed.lines).toMatchObject([
      "Device              Hostname  Release  Virtual account  Last ACK              Deadline              In Use                        Peer",
      expect.stringMatching(
        /^C8000V:93POM8FF9IZ {2}cube-1 {4}17.6.1a {2}Voice {12}2021-03-29T12:00:00Z .* {2}60 CUBE_T_ENH, 20 CUBE_T_STD$/,
      ),
    ]);
    const device = "C8000V:93POM8FF9IZ";
    const own = await typed(policyCommand, "set", "--preset", "lab", "--device", device, ...inVoice);
    expect(own.lines[0]).toBe("Name               Lab, version 2");
    const cleared = await typed(policyCommand, "clear", "--device", device, ...inVoice);
    expect(cleared.lines[0]).toBe("Name               SLE Policy, version 3");
    expect(await typed(devicesCommand, "transfer", device, "Lab", ...inAccount)).toEqual({
      code: 0,
      lines: [`${device} is in Lab`],
    });
    expect((await typed(devicesCommand, "list", "--virtual-account", "Voice", ...inAccount)).lines).toEqual([
      "no device",
    ]);
    expect(await typed(devicesCommand, "remove", device, ...inAccount)).toEqual({
      code: 0,
      lines: [`${device} is out`],
    });
    expect(await typed(devicesCommand, "remove", device, ...inAccount)).toEqual({
      code: 1,
      lines: ["error: There is no such device in this smart account."],
    });
  });

  it("goes through devices page by page", async () => {
    const used = await token();
    for (const serial of ["A", "B", "C"]) {
      await call(system.url, `POST ${paths.trust}`, {
        data: {
          timestamp: Date.parse(noon),
          sudi: { udi_pid: "C8000V", udi_serial_number: serial },
          hostname: `router-${serial}`,
          software_version: "17.06.01a",
          token: used,
          key: { type: "Ed25519", public: Buffer.alloc(32, serial).toString("base64") },
        },
      });
    }
    const page = (...words: string[]) => typed(devicesCommand, "list", "--limit", "2", ...words, ...inAccount);
    const first = await page();
    expect(first.lines.slice(1, 3).map((line) => line.split(" ")[0])).toEqual(["C8000V:A", "C8000V:B"]);
    const [, cursor = ""] = /^there may be more: --cursor '(.+)'$/.exec(first.lines[3] ?? "") ?? [];
    const second = await page("--cursor", cursor);
    expect(second.lines.map((line) => line.split(" ")[0])).toEqual(["Device", "C8000V:C"]);
    expect((await json(devicesCommand, "list", "--limit", "2", ...inAccount)).devices).toHaveLength(2);
  });

  it("lists tokens, and revokes one by the id of the list", async () => {
    const [{ id, description, uses }] = await json(tokenCommand, "list", ...inVoice);
    expect({ description, uses }).toEqual({ description: "two routers", uses: null });
    expect(await typed(tokenCommand, "revoke", id, ...inVoice)).toEqual({ code: 0, lines: ["revoked"] });
    const { lines } = await typed(tokenCommand, "list", ...inVoice);
    expect(lines[0]).toBe("Id                Standing  Expires               Uses        Made by              For");
    expect(lines[1]).toMatch(
      /^[0-9a-f]{16} {2}revoked {3}2021-04-28T12:00:00Z {2}any number {2}local administrator {2}two/,
    );
  });
});

describe("what is no command", () => {
  it.each([
    [purchaseCommand, ["add", "CUBE_T_STD", "0", ...inVoice], "A whole number from 1 to 10,000,000"],
    [purchaseCommand, ["add", "CUBE_T_STD", "10000001", ...inVoice], "A whole number from 1 to 10,000,000"],
    [policyCommand, ["set", "--perpetual", "30/60", ...inVoice], "Three numbers of days are expected"],
    [policyCommand, ["set", "--preset", "strict", ...inVoice], "Allowed choices are cisco-default"],
    [devicesCommand, ["remove", "C8000V", ...inAccount], "as in C8000V:93POM8FF9IZ"],
    [devicesCommand, ["list", "--limit", "0", ...inAccount], "A whole number from 1 on"],
    [accountCommand, ["users", "grant", "Eve", "owner", ...inAccount], "Allowed choices are admin, user, viewer"],
    [accountCommand, ["list", "--client-secret-file", "/nowhere/secret"], "no such file"],
    [historyCommand, ["--from", "yesterday", ...inVoice], "yesterday"],
  ] as [Make, string[], string][])("says what to write instead", async (make, words, sentence) => {
    const complained: string[] = [];
    const strict = (command: Command): Command => {
      command.commands.forEach(strict);
      return command.exitOverride().configureOutput({ writeErr: (text) => complained.push(text) });
    };
    const command = strict(make(console));
    await expect(command.parseAsync(words, { from: "user" })).rejects.toThrow();
    expect(complained.join("")).toContain(sentence);
  });
});

describe("a server that is not there", () => {
  it("is told from one that refuses by the exit code", async () => {
    const words = ["list", "--server", "http://127.0.0.1:9"];
    const said: string[] = [];
    await accountCommand({ log: console.log, error: (line: string) => said.push(line) }).parseAsync(words, {
      from: "user",
    });
    expect(process.exitCode).toBe(3);
    process.exitCode = undefined;
    expect(said).toEqual(["error: there is no answer from http://127.0.0.1:9/; is it started? (slp server)"]);
  });
});
