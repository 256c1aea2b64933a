import type { ServerClient } from "../../carrier/clients";
import { keyPairFrom } from "../../documents/documents";
import type { ServerCapability } from "../../messages/messages";

const [from, to] = ["2021-03-29T00:00:00Z", "2021-03-29T08:00:00Z"];
const tag = "CUBE_T_STD";
const newcomer = {
  sudi: { pid: "ISR4321/K9", serial: "FDO2112A0BN" },
  hostname: "newcomer",
  softwareVersion: "17.6.1a",
  deviceTime: from,
  key: keyPairFrom("a newcomer").publicKey,
};
const policy = { perpetual: { firstReport: 1, reportingFrequency: 2, reportOnChange: 3 } };

/** Something that somebody does to a virtual account, as that user: with a token of the account where it is about one. */
export type Undertaking = {
  readonly needs: ServerCapability;
  readonly ask: (server: ServerClient, as: string, virtualAccount: string, token: string) => Promise<object>;
};

/** What users do to virtual accounts in a scenario, one row each. */
const undertakings = {
  "makes a token of": {
    needs: "tokens",
    ask: (server, as, virtualAccount) => server.call("token", { as, virtualAccount }),
  },
  "revokes token 1 of": { needs: "tokens", ask: (server, as, _, token) => server.call("revokeToken", { as, token }) },
  "brings a device into": {
    needs: "tokens",
    ask: (server, as, _, token) => server.call("trust", { as, token, ...newcomer }),
  },
  "sets the policy of": {
    needs: "policies",
    ask: (server, as, virtualAccount) => server.call("policy", { as, virtualAccount, policy }),
  },
  "reads the usage history of": {
    needs: "history",
    ask: (server, as, virtualAccount) => server.call("history", { as, virtualAccount, tag, from, to }),
  },
  "reads the audit log of": {
    needs: "audit",
    ask: (server, as, virtualAccount) => server.call("audit", { as, virtualAccount }),
  },
  "reads the inventory of": {
    needs: "inventory",
    ask: (server, as, virtualAccount) => server.call("inventory", { as, virtualAccount }),
  },
  "buys licences for": {
    needs: "inventory",
    ask: (server, as, virtualAccount) => server.call("purchase", { as, virtualAccount, tag, quantity: 10 }),
  },
  "lists the devices of": {
    needs: "inventory",
    ask: (server, as, virtualAccount) => server.call("devices", { as, virtualAccount }),
  },
  "reads the alerts of": {
    needs: "alerts",
    ask: (server, as, virtualAccount) => server.call("alerts", { as, virtualAccount }),
  },
} as const satisfies Record<string, Undertaking>;

/** The words for what users do to virtual accounts. */
export const undertakingPattern = Object.keys(undertakings).join("|");

/** Reads what a user does; throws a `RangeError` for words that mean nothing. */
export function undertakingOf(text: string): Undertaking {
  const found = new Map<string, Undertaking>(Object.entries(undertakings)).get(text);
  if (found === undefined) throw new RangeError(`"${text}" is none of: ${undertakingPattern}.`);
  return found;
}
