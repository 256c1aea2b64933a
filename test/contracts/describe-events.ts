import { describe, expect, it } from "vitest";
import { seconds } from "../../core/time/duration";
import type { AccountEvent, Events } from "../../server/ports/events";
import type { WebhookDeliveries, WebhookDelivery } from "../../server/ports/webhook-deliveries";
import { fresh, freshDevice, noon } from "./fixtures";

function expectAll(arrived: readonly unknown[], sent: readonly unknown[]): void {
  expect(arrived).toHaveLength(sent.length);
  expect(arrived).toEqual(expect.arrayContaining([...sent]));
}

/** What every way of events to whoever listens has to do. */
export function describeEvents(
  name: string,
  make: () => Promise<{ readonly events: Events; received(): Promise<readonly AccountEvent[]> }>,
): void {
  describe(`events, ${name}`, () => {
    it("brings events of every kind as they were sent", async () => {
      const { events, received } = await make();
      const [virtualAccount, sudi] = [fresh("va"), freshDevice()];
      const sent: readonly AccountEvent[] = [
        { kind: "report-accepted", virtualAccount, at: noon, sudi, reportId: 7, tag: "CUBE_T_STD" },
        { kind: "report-refused", virtualAccount, at: noon, subject: "x", reason: "signature", message: "“no”" },
        { kind: "deadline-near", virtualAccount, at: noon, sudi },
        { kind: "deadline-missed", virtualAccount, at: noon, sudi },
        { kind: "pair-split", virtualAccount, at: noon, sudi },
        { kind: "insufficient-licences", virtualAccount, at: noon, tag: "CUBE_T_ENH" },
      ];
      expect(await events.sendAll(sent)).toEqual([]);
      expectAll(await received(), sent);
    });

    it("takes an empty list", async () => {
      const { events, received } = await make();
      expect(await events.sendAll([])).toEqual([]);
      expect(await received()).toEqual([]);
    });
  });
}

/** What every way of events to webhooks has to do. */
export function describeWebhookDeliveries(
  name: string,
  make: () => Promise<{ readonly deliveries: WebhookDeliveries; received(): Promise<readonly WebhookDelivery[]> }>,
): void {
  describe(`webhook deliveries, ${name}`, () => {
    it("brings deliveries as they were sent", async () => {
      const { deliveries, received } = await make();
      const sent = Array.from({ length: 23 }, (_, index) => ({
        virtualAccount: fresh("va"),
        webhook: "w",
        event: `evt_${index}`,
        body: '{"type":"test"}',
        attempt: index + 1,
      }));
      expect(await deliveries.sendAll(sent, seconds(0))).toEqual([]);
      expectAll(await received(), sent);
    });
  });
}
