import { beforeAll, describe, expect, it } from "vitest";
import type { Webhook, Webhooks } from "../../server/ports/webhooks";
import { fresh, noon } from "./fixtures";

const webhook = (virtualAccount: string, id: string): Webhook => ({
  id,
  virtualAccount,
  url: "https://example.com/slp-events",
  kinds: ["report-refused", "deadline-missed"],
  secret: "whsec_AAAA",
  addedAt: noon,
});

/** What every keeper of webhooks has to do. */
export function describeWebhooks(name: string, make: () => Promise<Webhooks>): void {
  describe(`webhooks, ${name}`, () => {
    let webhooks: Webhooks;
    beforeAll(async () => {
      webhooks = await make();
    });

    it("gives those of an account in the order of their ids, and of no other", async () => {
      const va = fresh("va");
      for (const id of ["03", "01", "02"]) await webhooks.add(webhook(va, id));
      await webhooks.add(webhook(fresh("va"), "04"));
      expect(await webhooks.of(va)).toEqual(["01", "02", "03"].map((id) => webhook(va, id)));
    });

    it("finds one by its account and id alone, until it is removed", async () => {
      const va = fresh("va");
      await webhooks.add(webhook(va, "01"));
      expect(await webhooks.find(va, "01")).toEqual(webhook(va, "01"));
      expect(await webhooks.find(va, "02")).toBe("unknown");
      expect(await webhooks.find(fresh("va"), "01")).toBe("unknown");
      await webhooks.remove(va, "01");
      await webhooks.remove(va, "01");
      expect(await webhooks.find(va, "01")).toBe("unknown");
      expect(await webhooks.of(va)).toEqual([]);
    });
  });
}
