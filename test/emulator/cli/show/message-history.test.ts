import { describe, expect, it } from "vitest";
import { signAcknowledgement } from "../../../../core/acknowledgement/acknowledgement-file";
import { days, hours } from "../../../../core/time/duration";
import { parseInstant, plus } from "../../../../core/time/instant";
import { printMessageHistory } from "../../../../emulator/cli/show/message-history";
import { Server } from "../../server";
import { Rehearsal } from "../rehearse";

const nothing = "  No past history";

/** The lists of an output by their titles. */
const listsOf = (output: string): ReadonlyMap<string, string> =>
  new Map(output.split("\n\n").map((list) => [list.slice(0, list.indexOf(":")), list.slice(list.indexOf("\n") + 1)]));

describe("show license history message", () => {
  it("has a list for each kind of message, all empty at first", async () => {
    expect(await new Rehearsal().answer("enable", "show license history message")).toBe(`\
Message History (oldest to newest):

Trust Establishment:
${nothing}

Usage Reporting:
${nothing}

Result Polling:
${nothing}

Authorization Request:
${nothing}

Authorization Return:
${nothing}

Trust Sync:
${nothing}

Import Message History (oldest to newest):

Import POLICY:
${nothing}

Import AUTH:
${nothing}

Import TRUST CODE:
${nothing}

Import RUM ACK:
${nothing}

Import CONVERSION ACK:
${nothing}

Import ACCOUNT INFO:
${nothing}`);
  });

  it("tells in the zone of the router what was asked and answered", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "configure terminal", "clock timezone IST 5 30", "end");
    await rehearsal.type("emulator server acknowledges", "license smart trust id_token ABC local");
    const lists = listsOf(
      await rehearsal.answer("emulator calls 4 standard", "emulator advance 2h", "show license history message"),
    );
    expect(lists.get("Trust Establishment")).toBe(`\
  REQUEST: Mar 29 05:30:00 2021 IST
  Trust request
  RESPONSE: Mar 29 05:30:00 2021 IST
  Trust code`);
    const { sent } = rehearsal.router.state.history;
    expect(sent.report).toMatchObject([{ reports: 1, answer: { said: "later", accepted: true } }]);
    expect(lists.get("Usage Reporting")).toMatch(
      /^ {2}REQUEST: .* IST\n {2}1 usage report\n {2}RESPONSE: .* IST\n {2}Receipt$/,
    );
    expect(lists.get("Result Polling")).toMatch(
      /^ {2}REQUEST: .* IST\n {2}Poll\n {2}RESPONSE: .* IST\n {2}Acknowledgement$/,
    );
  });

  it("keeps the five newest messages of a kind, and says so where nobody answered", async () => {
    const rehearsal = new Rehearsal();
    await rehearsal.type("enable", "emulator server acknowledges", "license smart trust id_token ABC local");
    await rehearsal.type("emulator server absent", "emulator calls 4 standard", "emulator advance 30d");
    expect(rehearsal.router.state.pushing.failures).toBeGreaterThan(5);
    const lists = listsOf(await rehearsal.answer("show license history message"));
    expect(lists.get("Usage Reporting")?.match(/No response/g)).toHaveLength(5);
    expect(lists.get("Usage Reporting")).not.toContain("RESPONSE:");
    const { history, messagesSent } = rehearsal.router.state;
    const newest = [4, 3, 2, 1, 0].map((before) => `m${messagesSent - before}`);
    expect(history.sent.report.map(({ ref }) => ref)).toEqual(newest);
  });

  it("tells what a file brought, and nothing of one that is refused", () => {
    const midnight = parseInstant("2021-03-29T00:00:00Z");
    const server = new Server("17.6.1a", midnight, { classes: {} }, "silent", false);
    const { router } = server;
    router.calls({ action: "start", kind: "trunk", count: 9 });
    server.advance(plus(midnight, hours(2)));
    router.saveUsage("all");
    const file = signAcknowledgement({ ...server.acknowledgement(), trustCode: "code" }, server.issuer);
    const before = router.state;
    expect(router.importFile(file.slice(0, -20)).accepted).toBe(false);
    expect(router.state).toEqual(before);
    expect(router.importFile(file).accepted).toBe(true);
    expect(router.importFile(file).accepted).toBe(false);
    const { history, timeZone } = router.state;
    const lists = listsOf(printMessageHistory(history, timeZone));
    expect(lists.get("Import TRUST CODE")).toBe("  RESPONSE: Mar 29 02:00:00 2021 UTC\n  Trust code");
    expect(lists.get("Import RUM ACK")).toBe("  RESPONSE: Mar 29 02:00:00 2021 UTC\n  Acknowledgement");
    expect(lists.get("Import POLICY")).toBe(nothing);
  });

  it("tells why the far end did not take a message, and that the router did not take an answer", () => {
    const midnight = parseInstant("2021-03-29T00:00:00Z");
    const { router } = new Server("17.6.1a", midnight, { classes: {} }, "silent", false);
    const ask = () => router.trust({ token: "token", scope: "local", force: false }).sent[0]?.ref ?? "nothing left";
    router.receive({ kind: "failure", ref: ask(), reason: "unknown-device", message: "no such device" });
    router.receive({ kind: "failure", ref: ask(), reason: "unreachable", message: "nobody is there" });
    const serverTime = plus(midnight, days(400));
    router.receive({ kind: "trust-installed", ref: ask(), serverTime, trustCode: "code", issuerKeys: [] });
    const { history, timeZone } = router.state;
    const heads = { request: "  REQUEST: Mar 29 00:00:00 2021 UTC", response: "  RESPONSE: Mar 29 00:00:00 2021 UTC" };
    expect(listsOf(printMessageHistory(history, timeZone)).get("Trust Establishment")).toBe(
      [
        ...[heads.request, "  Trust request", heads.response, "  Unknown device"],
        ...[heads.request, "  Trust request", "  No response"],
        ...[heads.request, "  Trust request", heads.response, "  Trust code not accepted"],
      ].join("\n"),
    );
  });
});
