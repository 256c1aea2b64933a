import * as z from "zod/mini";
import { DocumentError } from "../../core/document/document-error";
import { readSudi, udiShape } from "../../core/document/shapes";
import { check } from "../../core/document/signed-json";
import { parseStrictJson } from "../../core/document/strict-json";
import { parseRelease, type Release } from "../../core/release/release";
import type { Instant } from "../../core/time/instant";
import type { Desk } from "./desk";
import type { DeviceAnswer } from "./errand";
import { refused, turnedAway } from "./refusals";

const trustShape = z.looseObject({
  sudi: udiShape,
  software_version: z.string(),
  token: z.string(),
  force: z.optional(z.boolean()),
  key: z.optional(z.object({ type: z.string(), public: z.string() })),
});
type TrustData = z.infer<typeof trustShape>;

/**
 * Takes a trust request, the body of the licence server's trust call as JSON, for CSSM to decide: with a token of CSSM as it
 * stands, with a token of an On-Prem's own in the name of the account that the On-Prem is joined to (TRU-8).
 */
export function takeTrust(desk: Desk, data: string, now: Instant): DeviceAnswer {
  const read = readTrust(data);
  if (typeof read === "string") return refused("malformed", read);
  const { request, release } = read;
  const away = turnedAway(desk, [release], now);
  if (away) return away;
  const { store, cryptography } = desk;
  const { sudi, token, key, force = false } = request;
  const name = `trust ${cryptography.sha256(JSON.stringify([sudi, token, key?.public, force]))}`;
  return store.atomically(() => {
    const known = store.errands.named(name);
    if (known?.state === "waiting" || known?.state === "taken") return { kind: "later", poll: String(known.id) };
    const granted = grant(desk, request, now);
    if (granted.kind === "refused") return granted.answer;
    if (known) store.errands.forget(known.id);
    const errand = { kind: "trust", way: "push", sudi: readSudi(sudi), name, body: granted.data, reports: [] } as const;
    return { kind: "later", poll: String(store.errands.add(errand, now)) };
  });
}

type Granted =
  | { readonly kind: "granted"; readonly data: string }
  | { readonly kind: "refused"; readonly answer: DeviceAnswer };

function grant({ setup, store, rules, cryptography }: Desk, request: TrustData, now: Instant): Granted {
  const asItStands: Granted = { kind: "granted", data: JSON.stringify(request) };
  if (setup.kind === "cslu") return asItStands;
  const sha256 = cryptography.sha256(request.token);
  const standing = rules.tokenStanding(store.notes.token(sha256), now);
  switch (standing) {
    case "not ours":
      return asItStands;
    case "expired":
      return { kind: "refused", answer: refused("token-expired", "the token has expired: make another one") };
    case "exhausted":
      return { kind: "refused", answer: refused("token-exhausted", "the token has been used as often as it may be") };
    case "good": {
      if (setup.token === undefined) {
        const message = "this On-Prem is not joined to an account: start it with a token of CSSM";
        return { kind: "refused", answer: refused("refused", message) };
      }
      store.notes.useToken(sha256);
      return { kind: "granted", data: JSON.stringify({ ...request, token: setup.token }) };
    }
  }
}

/** What the request says, or why it cannot be read. */
function readTrust(data: string): { readonly request: TrustData; readonly release: Release } | string {
  try {
    const request = check(trustShape, parseStrictJson(data, "data"), "data");
    return { request, release: parseRelease(request.software_version) };
  } catch (error) {
    if (error instanceof DocumentError || error instanceof RangeError) return error.message;
    throw error;
  }
}
