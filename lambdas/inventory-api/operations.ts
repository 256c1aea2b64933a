import * as z from "zod/mini";
import { policyShape } from "../../core/policy/policy-document";
import { closedAnswers, type Operations, problemBody } from "../http/operation";
import { pageQuery } from "../http/page";
import { paths } from "../paths";
import { alertsQuery } from "./alerts-route";
import type { contract } from "./contract";
import { listShape, moveShape, policyRequest, transferShape } from "./devices-routes";
import { licensesShape } from "./licenses-route";
import { purchaseShape } from "./purchase-route";
import { reservationShape, returnShape } from "./reservation-routes";

const sudi = z.strictObject({ udiPid: z.string(), udiSerialNumber: z.string() });
const virtualAccount = z.strictObject({
  name: z.string(),
  id: z.string(),
  description: z.string(),
  isDefault: z.enum(["Yes", "No"]),
  commerceAccessLevel: z.string(),
});
const smartAccount = z.strictObject({
  account_id: z.string(),
  domain: z.string(),
  name: z.string(),
  virtual_accounts: z.array(z.strictObject({ virtual_account_id: z.string(), name: z.string() })),
});
const licenseDetail = z.strictObject({
  licenseType: z.enum(["PERPETUAL", "TERM"]),
  quantity: z.int(),
  startDate: z.string(),
  endDate: z.nullable(z.string()),
  subscriptionId: z.string(),
});
const license = z.strictObject({
  license: z.string(),
  entitlementTag: z.string(),
  virtualAccount: z.string(),
  quantity: z.int(),
  inUse: z.int(),
  available: z.int(),
  status: z.enum(["In Compliance", "Out Of Compliance"]),
  billingType: z.string(),
  licenseDetails: z.array(licenseDetail),
});
const device = z.strictObject({
  sudi,
  hostName: z.string(),
  licenseUsage: z.array(z.strictObject({ license: z.string(), entitlementTag: z.string(), quantity: z.int() })),
  softwareVersion: z.string(),
  virtualAccount: z.string(),
  registrationDate: z.string(),
  lastContactDate: z.string(),
  peer: z.nullable(sudi),
  deadline: z.nullable(z.string()),
  policy: z.nullable(policyShape),
  status: z.string(),
});
const alert = z.strictObject({
  kind: z.enum(["insufficient-licences", "pair-split", "deadline-near", "deadline-missed"]),
  tag: z.optional(z.string()),
  sudi: z.optional(sudi),
  raisedAt: z.string(),
  clearedAt: z.nullable(z.string()),
});

export const operations = {
  [`GET ${paths.accountSearch}` as const]: {
    summary: "The smart accounts of who asks, with the virtual accounts that are open there.",
    query: pageQuery,
    answers: {
      400: closedAnswers[400],
      401: closedAnswers[401],
      429: closedAnswers[429],
      200: { what: "A page.", body: z.strictObject({ totalRecords: z.int(), accounts: z.array(smartAccount) }) },
    },
  },
  [`GET ${paths.virtualAccountList}` as const]: {
    summary: "The virtual accounts that are open to who asks.",
    query: pageQuery,
    answers: {
      ...closedAnswers,
      200: {
        what: "By name.",
        body: z.strictObject({
          totalRecords: z.int(),
          virtualAccounts: z.array(virtualAccount),
          status: z.string(),
          statusMessage: z.string(),
        }),
      },
    },
  },
  [`POST ${paths.licenses}` as const]: {
    summary: "Purchased, In Use and Balance of licences, now or at another time.",
    body: licensesShape,
    answers: {
      ...closedAnswers,
      200: { what: "A page.", body: z.strictObject({ totalRecords: z.int(), licenses: z.array(license) }) },
    },
  },
  [`POST ${paths.devices}` as const]: {
    summary:
      "Product instances with their deadlines, by serial number; `search` finds beginnings of serial numbers and hostnames.",
    body: listShape,
    answers: {
      ...closedAnswers,
      200: {
        what: "A page, with a cursor where there may be more.",
        body: z.strictObject({ devices: z.array(device), next: z.optional(z.string()) }),
      },
    },
  },
  [`POST ${paths.removeDevice}` as const]: {
    summary: "Takes a device out of its virtual account.",
    body: moveShape,
    answers: {
      ...closedAnswers,
      200: { what: "It is out.", body: z.strictObject({ status: z.literal("SUCCESS"), sudi }) },
    },
  },
  [`POST ${paths.transferDevice}` as const]: {
    summary: "Moves a device to another virtual account of its smart account.",
    body: transferShape,
    answers: {
      ...closedAnswers,
      200: {
        what: "It is there.",
        body: z.strictObject({ status: z.literal("SUCCESS"), sudi, virtualAccount: z.string() }),
      },
    },
  },
  [`POST ${paths.purchases}` as const]: {
    summary: "Adds licences, at once or from a date, for ever or for a term.",
    body: purchaseShape,
    answers: {
      ...closedAnswers,
      201: {
        what: "The purchase.",
        body: z.strictObject({
          id: z.string(),
          tag: z.string(),
          quantity: z.int(),
          startDate: z.string(),
          endDate: z.nullable(z.string()),
        }),
      },
      409: { what: "These licences are not for sale.", body: problemBody },
    },
  },
  [`POST ${paths.reserveLicences}` as const]: {
    summary: "Sets licences aside for devices of releases before 17.3.2, in the shape of the public API.",
    body: reservationShape,
    answers: {
      ...closedAnswers,
      200: {
        what: "What each device is told to install.",
        body: z.strictObject({
          status: z.literal("COMPLETE"),
          authorizationCodes: z.array(z.strictObject({ reservationCode: z.string(), authorizationCode: z.string() })),
        }),
      },
      409: { what: "Nothing can be reserved for this device, or of these licences.", body: problemBody },
    },
  },
  [`POST ${paths.returnReservation}` as const]: {
    summary: "Takes a reservation back, for the return code that the device gave.",
    body: returnShape,
    answers: {
      ...closedAnswers,
      200: { what: "Its licences are available again.", body: z.strictObject({ status: z.literal("SUCCESS"), sudi }) },
      409: { what: "There is nothing to take back with this code.", body: problemBody },
    },
  },
  [`PUT ${paths.devicePolicy}` as const]: {
    summary: "Gives a device a policy of its own, or with null the account's again.",
    body: policyRequest,
    answers: {
      ...closedAnswers,
      200: { what: "The policy that it gets from now on.", body: z.strictObject({ policy: z.nullable(policyShape) }) },
    },
  },
  [`GET ${paths.alerts}` as const]: {
    summary: "Alerts that stand or stood, oldest first.",
    query: alertsQuery,
    answers: {
      ...closedAnswers,
      200: {
        what: "Those of at most 200 tags and devices, with a cursor where there may be more.",
        body: z.strictObject({ alerts: z.array(alert), next: z.optional(z.string()) }),
      },
    },
  },
} satisfies Operations<typeof contract>;
