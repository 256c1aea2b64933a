import { paths } from "../../lambdas/paths";

export interface Sudi {
  readonly udiPid: string;
  readonly udiSerialNumber: string;
}

/** Where a virtual account is, and what is in it; for attempts the things of somebody else, or things that do not exist. */
export interface Things {
  readonly domain: string;
  readonly id: string;
  readonly name: string;
  readonly sudi: Sudi;
  readonly token: string;
  readonly file: string;
  readonly user: string;
  readonly webhook: string;
}

/** The bodies of an attempt at a route: they name `theirs` wherever a body can name a thing of an account, and else what is `own`. */
type Bodies = (theirs: Things, own: Things) => readonly object[];

const now = { from: "2021-03-29T00:00:00Z", to: "2021-03-30T00:00:00Z" };

/** What is sent to each route for users that takes a body. A route that is missing here fails the test: decide what it could leak. */
export const bodies: Readonly<Record<string, Bodies>> = {
  [`POST ${paths.virtualAccounts}`]: () => [{ virtualAccounts: ["Eve's"] }],
  [`PUT ${paths.users}`]: ({ name }) => [{ users: [{ name: "Eve", role: "admin", virtualAccounts: [name] }] }],
  [`POST ${paths.removeUsers}`]: ({ user }) => [{ users: [user] }],
  [`POST ${paths.auditSeals}`]: () => [{}],
  [`POST ${paths.tokens}`]: () => [{}],
  [`POST ${paths.revokeTokens}`]: ({ token }) => [{ tokens: [token] }],
  [`PUT ${paths.policy}`]: () => [{ name: "Eve's", perpetual: { reporting_frequency: 1 } }],
  [`POST ${paths.usageFiles}`]: () => [{ file: Buffer.from("<smartLicense/>").toString("base64") }],
  [`POST ${paths.licenses}`]: ({ name }) => [{ virtualAccounts: [name] }, {}],
  [`POST ${paths.devices}`]: ({ name, sudi }) => [{ virtualAccounts: [name] }, { search: sudi.udiSerialNumber }],
  [`POST ${paths.removeDevice}`]: ({ sudi }) => [{ sudi }],
  [`POST ${paths.transferDevice}`]: (theirs, own) => [
    { sudi: theirs.sudi, virtualAccount: own.name },
    { sudi: own.sudi, virtualAccount: theirs.name },
  ],
  [`POST ${paths.purchases}`]: () => [{ tag: "CUBE_T_STD", quantity: 1 }],
  [`POST ${paths.reserveLicences}`]: ({ sudi: { udiPid, udiSerialNumber } }) => [
    {
      reservationRequests: [
        {
          reservationCode: `CA-Z${udiPid}:${udiSerialNumber}-AAAAAAAAA-00`,
          reservationType: "SPECIFIC",
          // Not for sale: what is granted has a fresh code in its answer.
          licenses: [{ entitlementTag: "CUBE_T_VGW", quantity: 1 }],
        },
      ],
    },
  ],
  [`POST ${paths.returnReservation}`]: ({ sudi }) => [{ sudi, returnCode: "C-1" }],
  [`POST ${paths.webhooks}`]: () => [{ url: "https://eve.example/" }],
  [`POST ${paths.webhookTrial}`]: () => [{}],
  [`PUT ${paths.devicePolicy}`]: ({ sudi }) => [{ sudi, policy: { perpetual: { reporting_frequency: 1 } } }],
};

/** What each route for users that reads a query is asked. */
export const queries: Readonly<Record<string, (theirs: Things) => Readonly<Record<string, string>>>> = {
  [`GET ${paths.accountSearch}`]: () => ({}),
  [`GET ${paths.virtualAccountList}`]: () => ({}),
  [`GET ${paths.users}`]: () => ({}),
  [`GET ${paths.tokens}`]: () => ({}),
  [`GET ${paths.alerts}`]: () => ({}),
  [`GET ${paths.usageHistory}`]: () => ({ tag: "CUBE_T_STD", ...now }),
  [`GET ${paths.deviceHistory}`]: ({ sudi }) => ({
    ...{ tag: "CUBE_T_STD", pid: sudi.udiPid, serial: sudi.udiSerialNumber },
    ...now,
  }),
  [`GET ${paths.audit}`]: () => now,
  [`GET ${paths.alerts}`]: () => ({ kind: "insufficient-licences" }),
};

/** The path parameters that name things of a virtual account, and what they name. */
export const parameters: Readonly<Record<string, (things: Things) => string>> = {
  domain: ({ domain }) => domain,
  virtualAccount: ({ id }) => id,
  file: ({ file }) => file,
  webhook: ({ webhook }) => webhook,
};
