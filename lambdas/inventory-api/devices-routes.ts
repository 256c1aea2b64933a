import * as z from "zod/mini";
import { licenceCatalogue } from "../../core/account/licence-catalogue";
import { writePolicy } from "../../core/policy/policy-document";
import { policySettingShape, readPolicySetting } from "../../core/policy/policy-setting";
import { formatInstant } from "../../core/time/instant";
import type { ListedDevice, listDevices } from "../../server/devices/list-devices";
import type { moveDevice } from "../../server/devices/move-device";
import type { setDevicePolicy } from "../../server/devices/set-device-policy";
import type { VirtualAccount } from "../../server/ports/accounts";
import { type Answer, ok } from "../http/answer";
import { name } from "../http/name";
import { page } from "../http/page";
import type { HttpRequest } from "../http/request";
import { notFound } from "../http/virtual-account-route";
import { cursorShape, entryKeyShape, placeText } from "./cursor";
import { noDevice } from "./no-device";
import { accountsNamed, type OpenRoute } from "./open-accounts";
import { sudiShape, writeSudi } from "./shapes";

/** Farther into a list a cursor leads, in the same time wherever it is. */
const farthest = 10_000;

export const listShape = z.object({
  virtualAccounts: z.optional(z.array(name)),
  search: z.optional(name),
  limit: page.limit,
  offset: z._default(z.int().check(z.minimum(0), z.maximum(farthest)), 0),
  cursor: z.optional(cursorShape(z.tuple([z.enum(["serial", "hostname"]), entryKeyShape, z.string()]))),
});
export const moveShape = z.object({ sudi: sudiShape });
export const transferShape = z.object({ sudi: sudiShape, virtualAccount: name });
export const policyRequest = z.object({ sudi: sudiShape, policy: z.union([policySettingShape, z.null()]) });

const idsOf = (open: readonly VirtualAccount[]) => open.map(({ id }) => id);

/**
 * Lists product instances with their deadlines, in the shape of the public API (ACC-1): account by account, by serial number.
 * Where `next` is given there may be more, though a page may have fewer than asked for.
 */
export const devicesRoute =
  (devicesOf: ReturnType<typeof listDevices>): OpenRoute =>
  async (request, open) => {
    const { virtualAccounts, search, offset, limit, cursor } = request.body(listShape);
    const accounts = accountsNamed(open, virtualAccounts);
    if (accounts === "unknown") return notFound();
    const [stretch, after, begun] = cursor ?? [];
    const devices: object[] = [];
    let skipped = 0;
    for (const { id, name } of accounts.slice(
      Math.max(
        0,
        accounts.findIndex((one) => one.id === begun),
      ),
    )) {
      const place = stretch !== undefined && after !== undefined && id === begun ? { after: { stretch, after } } : {};
      const room = { ...place, offset: offset - skipped, most: limit - devices.length };
      const found = await devicesOf({ virtualAccount: id, search, ...room });
      if (found.kind === "unknown-account") continue;
      skipped += found.skipped;
      devices.push(...found.devices.map((device) => written(name, device)));
      if (found.next !== "end") return ok({ devices, next: placeText(found.next, id) });
    }
    return ok({ devices });
  };

const written = (virtualAccount: string, device: ListedDevice) => ({
  sudi: writeSudi(device.sudi),
  hostName: device.hostname,
  licenseUsage: [...device.usage].map(([tag, quantity]) => ({
    license: licenceCatalogue.nameOf(tag),
    entitlementTag: tag,
    quantity,
  })),
  softwareVersion: device.softwareVersion,
  virtualAccount,
  registrationDate: formatInstant(device.trustedAt),
  lastContactDate: formatInstant(device.lastAck),
  peer: device.peer === "none" ? null : writeSudi(device.peer),
  deadline: device.deadline === "none" ? null : formatInstant(device.deadline),
  policy: device.policy === "none" ? null : writePolicy(device.policy),
  status: "COMPLETE",
});

/** Takes a device out of its virtual account; its use ends with that hour (ACC-1). */
export const removeDeviceRoute =
  (move: ReturnType<typeof moveDevice>): OpenRoute =>
  async (request, open) => {
    const { sudi } = request.body(moveShape);
    const outcome = await move({ within: idsOf(open), sudi, actor: request.caller });
    return outcome === "unknown" ? noDevice() : ok({ status: "SUCCESS", sudi: writeSudi(sudi) });
  };

/** Moves a device to another virtual account of its smart account, which is named by its name (ACC-1). */
export const transferDeviceRoute =
  (move: ReturnType<typeof moveDevice>): OpenRoute =>
  async (request, open) => {
    const { sudi, virtualAccount } = request.body(transferShape);
    const target = open.find(({ name }) => name === virtualAccount);
    if (!target) return noDevice();
    const outcome = await move({ within: idsOf(open), sudi, to: target.id, actor: request.caller });
    return outcome === "unknown" ? noDevice() : ok({ status: "SUCCESS", sudi: writeSudi(sudi), virtualAccount });
  };

/** Gives a device a policy of its own, or with null the account's again (POL-6). */
export const devicePolicyRoute =
  (set: ReturnType<typeof setDevicePolicy>) =>
  async (request: HttpRequest, virtualAccount: string): Promise<Answer> => {
    const { sudi, policy: given } = request.body(policyRequest);
    const policy = given === null ? "account" : readPolicySetting(given);
    const outcome = await set({ virtualAccount, sudi, policy, actor: request.caller });
    if (outcome.kind === "unknown-device") return noDevice();
    return ok({ policy: outcome.policy === "none" ? null : writePolicy(outcome.policy) });
  };
