import { z } from "zod";
import { hello, serverCapability } from "./hello";
import { acknowledgement, policy } from "./policy";
import { base64, count, days, instant, maybe, redundancyMember, release, report, sudi } from "./shapes";
import { inventoryTables } from "./tables";

const asUser = <Fields extends z.ZodRawShape>(fields: Fields) => z.object({ ...fields, as: maybe(z.string()) });

/** What the user may not see and what does not exist, answered alike. */
export const notFound = z.object({
  accepted: z.literal(false),
  reason: z.literal("not-found"),
  message: maybe(z.string()),
});

const taken = <Fields extends z.ZodRawShape>(fields: Fields) => z.object({ accepted: z.literal(true), ...fields });
const refused = <Reason extends string>(reasons: readonly Reason[]) =>
  z.object({
    accepted: z.literal(false),
    reason: maybe(z.enum([...reasons, "not-found"])),
    message: maybe(z.string()),
  });
const verdict = <Fields extends z.ZodRawShape, Reason extends string>(fields: Fields, reasons: readonly Reason[]) =>
  z.discriminatedUnion("accepted", [taken(fields), refused(reasons)]);
const done = z.union([notFound, z.object({})]);
const rows = <Row extends z.ZodType>(row: Row) => z.union([notFound, z.object({ rows: z.array(row) })]);

const virtualAccount = z.string().min(1);
const tag = z.string().min(1);

const user = z.object({
  name: z.string().min(1),
  role: z.enum(["admin", "user", "viewer"]),
  virtualAccounts: maybe(z.array(virtualAccount)),
});

const trustRequest = asUser({
  token: z.string(),
  sudi,
  hostname: z.string(),
  softwareVersion: release,
  deviceTime: instant,
  force: maybe(z.boolean()),
  key: maybe(base64),
  redundancy: maybe(z.array(redundancyMember)),
});

const trustAnswer = z.discriminatedUnion("accepted", [
  taken({
    trustCode: maybe(z.string()),
    policy: maybe(policy),
    serverTime: instant,
    issuerKeys: maybe(z.array(base64)),
  }),
  refused([
    "token-unknown",
    "token-expired",
    "token-exhausted",
    "token-revoked",
    "hostname-equals-pid",
    "clock-skew",
    "already-trusted",
    "other-account",
  ]).extend({ serverTime: maybe(instant) }),
]);

/** Why reports are not taken in, the first that holds. */
const submissionReasons = ["signature", "unknown-device", "other-account", "conflict", "malformed"] as const;

const pollAnswer = z.union([
  notFound,
  z.object({ pending: z.literal(true) }),
  z.object({
    acknowledgements: z.array(acknowledgement),
    documents: maybe(z.array(base64)),
    refused: maybe(z.array(z.object({ report: z.string().min(1), reason: z.string() }))),
  }),
]);

/** The ops of a licence server: what each is asked with, and what its `ok` holds. */
export const serverOps = {
  hello: hello("server", serverCapability),
  reset: { request: z.object({ at: instant, seed: maybe(z.string()) }), ok: z.object({}) },
  account: {
    request: asUser({
      smartAccount: z.string().min(1),
      virtualAccounts: z.array(virtualAccount),
      users: maybe(z.array(user)),
    }),
    ok: done,
  },
  token: {
    request: asUser({ virtualAccount, expiresInDays: maybe(days), uses: maybe(count) }),
    ok: verdict({ token: maybe(z.string()) }, []),
  },
  revokeToken: { request: asUser({ token: z.string() }), ok: verdict({}, []) },
  purchase: { request: asUser({ virtualAccount, tag, quantity: z.int() }), ok: verdict({}, ["not-sold"]) },
  policy: { request: asUser({ virtualAccount, sudi: maybe(sudi), policy }), ok: verdict({}, []) },
  trust: { request: trustRequest, ok: trustAnswer },
  submit: {
    request: asUser({ virtualAccount, reports: maybe(z.array(report)), document: maybe(base64) }),
    ok: verdict({ poll: maybe(z.string().min(1)) }, submissionReasons),
  },
  poll: { request: asUser({ poll: z.string().min(1) }), ok: pollAnswer },
  exchangeFile: {
    request: asUser({ file: base64, virtualAccount: maybe(virtualAccount) }),
    ok: verdict({ file: maybe(base64) }, submissionReasons),
  },
  returnReservation: { request: asUser({ sudi, returnCode: z.string() }), ok: verdict({}, []) },
  reserve: { request: asUser({ sudi, tag, count }), ok: verdict({}, []) },
  transfer: { request: asUser({ sudi, virtualAccount }), ok: verdict({}, []) },
  remove: { request: asUser({ sudi }), ok: verdict({}, []) },
  advance: { request: asUser({ to: instant }), ok: z.object({ now: instant }) },
  crash: {
    request: asUser({ at: z.enum(["before-store", "after-store", "before-acknowledgement"]) }),
    ok: done,
  },
  inventory: { request: asUser({ virtualAccount, at: maybe(instant) }), ok: rows(inventoryTables.inventory) },
  history: {
    request: asUser({ virtualAccount, tag, from: instant, to: instant }),
    ok: rows(inventoryTables.history),
  },
  alerts: { request: asUser({ virtualAccount }), ok: rows(inventoryTables.alerts) },
  devices: { request: asUser({ virtualAccount }), ok: rows(inventoryTables.devices) },
  audit: { request: asUser({ virtualAccount }), ok: rows(inventoryTables.audit) },
} as const;
