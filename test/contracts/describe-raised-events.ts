import { beforeAll, describe, expect, it } from "vitest";
import { hours, seconds } from "../../core/time/duration";
import { plus } from "../../core/time/instant";
import type { AccountEvent } from "../../server/ports/events";
import type { RaisedEvents } from "../../server/ports/raised-events";
import { fresh, freshDevice, noon } from "./fixtures";

/** What everybody who makes events happen once has to do. */
export function describeRaisedEvents(name: string, make: () => Promise<RaisedEvents>): void {
  describe(`raised events, ${name}`, () => {
    let raised: RaisedEvents;
    beforeAll(async () => {
      raised = await make();
    });

    it("raises an event once, and sees through the message that raised it", async () => {
      const event: AccountEvent = { kind: "deadline-near", virtualAccount: fresh("va"), at: noon, sudi: freshDevice() };
      expect(await raised.raiseOnce(event, "first")).toBe("raised");
      expect(await raised.raiseOnce(event, "second")).toBe("known");
      expect(await raised.raiseOnce(event, "first")).toBe("again");
    });

    it("tells events apart by account, kind, subject and time", async () => {
      const [virtualAccount, sudi] = [fresh("va"), freshDevice()];
      const events: readonly AccountEvent[] = [
        { kind: "deadline-near", virtualAccount, at: noon, sudi },
        { kind: "deadline-near", virtualAccount, at: plus(noon, seconds(1)), sudi },
        { kind: "deadline-near", virtualAccount, at: noon, sudi: freshDevice() },
        { kind: "deadline-near", virtualAccount: fresh("va"), at: noon, sudi },
        { kind: "deadline-missed", virtualAccount, at: noon, sudi },
        { kind: "insufficient-licences", virtualAccount, at: noon, tag: "CUBE_T_STD" },
        { kind: "insufficient-licences", virtualAccount, at: noon, tag: "CUBE_T_ENH" },
        { kind: "report-accepted", virtualAccount, at: noon, sudi, reportId: 1, tag: "CUBE_T_STD" },
        { kind: "report-accepted", virtualAccount, at: noon, sudi, reportId: 2, tag: "CUBE_T_STD" },
      ];
      for (const event of events) expect(await raised.raiseOnce(event, "one")).toBe("raised");
    });

    it("raises refusals of a device for one reason once an hour", async () => {
      const virtualAccount = fresh("va");
      const refused = (at: typeof noon, reason = "signature"): AccountEvent => ({
        kind: "report-refused",
        virtualAccount,
        at,
        subject: "a device",
        reason,
        message: fresh("message"),
      });
      expect(await raised.raiseOnce(refused(noon), "1")).toBe("raised");
      expect(await raised.raiseOnce(refused(plus(noon, seconds(3599))), "2")).toBe("known");
      expect(await raised.raiseOnce(refused(noon, "malformed"), "3")).toBe("raised");
      expect(await raised.raiseOnce(refused(plus(noon, hours(1))), "4")).toBe("raised");
    });
  });
}
