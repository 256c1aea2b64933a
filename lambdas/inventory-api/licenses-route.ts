import * as z from "zod/mini";
import { formatInstant } from "../../core/time/instant";
import type { InventoryLine, readInventory } from "../../server/inventory/read-inventory";
import type { Purchase } from "../../server/ports/holdings";
import { ok } from "../http/answer";
import { instantText } from "../http/instant-text";
import { name } from "../http/name";
import { page } from "../http/page";
import { notFound } from "../http/virtual-account-route";
import { accountsNamed, type OpenRoute } from "./open-accounts";

export const licensesShape = z.object({
  virtualAccounts: z.optional(z.array(name)),
  /** An addition of ours: the inventory as it was, or will be, at that time. */
  at: z.optional(instantText),
  ...page,
});

/** Purchased, In Use and Balance of the licences of virtual accounts, in the shape of the public API (ACC-2). */
export const licensesRoute =
  (read: ReturnType<typeof readInventory>): OpenRoute =>
  async (request, open) => {
    const { virtualAccounts, at, offset, limit } = request.body(licensesShape);
    const accounts = accountsNamed(open, virtualAccounts);
    if (accounts === "unknown") return notFound();
    const inventories = accounts.map(async ({ id, name }) => {
      const inventory = await read(id, at);
      return inventory.kind === "inventory" ? inventory.lines.map((line) => written(name, line)) : [];
    });
    const licenses = (await Promise.all(inventories)).flat();
    return ok({ totalRecords: licenses.length, licenses: licenses.slice(offset, offset + limit) });
  };

const written = (virtualAccount: string, { tag, name, purchased, inUse, balance, purchases }: InventoryLine) => ({
  license: name,
  entitlementTag: tag,
  virtualAccount,
  quantity: purchased,
  inUse,
  available: balance,
  status: balance < 0 ? "Out Of Compliance" : "In Compliance",
  billingType: "PREPAID",
  licenseDetails: purchases.map(detail),
});

const detail = ({ id, quantity, from, until }: Purchase) => ({
  licenseType: until === "never" ? "PERPETUAL" : "TERM",
  quantity,
  startDate: formatInstant(from),
  endDate: until === "never" ? null : formatInstant(until),
  subscriptionId: id,
});
