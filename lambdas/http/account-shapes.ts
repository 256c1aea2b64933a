import * as z from "zod/mini";
import type { GrantOutcome } from "../../server/access/grant-users";
import { type Answer, problem } from "./answer";
import { name } from "./name";

/** The names of virtual accounts that are to be there. */
export const namesShape = z.array(name).check(z.minLength(1), z.maxLength(100));

/** Users as the administrator of a smart account grants them access. */
export const grantsShape = z
  .array(
    z.object({
      name,
      role: z.enum(["admin", "user", "viewer"]),
      virtualAccounts: z.optional(z.array(name).check(z.maxLength(100))),
    }),
  )
  .check(z.maxLength(100));

type Granted = Extract<GrantOutcome, { kind: "granted" }>["users"];

/** Client ids, and for those who are new the secret, which is shown this once. */
export const writtenUsers = (users: Granted) =>
  users.map(({ name, id, secret }) => ({ name, clientId: id, clientSecret: secret }));

/** A grant that names a virtual account which the smart account does not have. */
export const unknownVirtualAccount = (name: string): Answer =>
  problem(
    400,
    "unknown-virtual-account",
    `There is no virtual account "${name}" in this smart account; make it first.`,
  );

/** Virtual accounts with the ids that they have. */
export const createdVirtualAccounts = z.array(z.strictObject({ name: z.string(), id: z.string() }));

/** Users with their client ids. */
export const grantedUsers = z.array(
  z.strictObject({ name: z.string(), clientId: z.string(), clientSecret: z.optional(z.string()) }),
);
