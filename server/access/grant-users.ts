import type { Cryptography } from "../../core/document/cryptography";
import type { AccountPorts } from "../account/create-account";
import { record } from "../audit/record";
import type { Role, User, Users } from "../ports/users";

export interface UserPorts extends AccountPorts {
  readonly users: Users;
  readonly cryptography: Pick<Cryptography, "sha256">;
}

export interface Grant {
  readonly name: string;
  readonly role: Role;
  /** The names of the virtual accounts that are opened; all of them when absent. */
  readonly virtualAccounts?: readonly string[];
}

export interface GrantRequest {
  readonly smartAccount: string;
  readonly users: readonly Grant[];
  readonly actor: string;
}

/** The secret is there for a user that is new, and only this once. */
export interface GrantedUser {
  readonly name: string;
  readonly id: string;
  readonly secret?: string;
}

export type GrantOutcome =
  | { readonly kind: "granted"; readonly users: readonly GrantedUser[] }
  | { readonly kind: "unknown-virtual-account"; readonly name: string };

/** Lets users into a smart account, or changes what they may do there; who was in keeps the secret (ACC-4). */
export const grantUsers =
  (ports: UserPorts) =>
  async ({ smartAccount, users, actor }: GrantRequest): Promise<GrantOutcome> => {
    const opened: (Grant & { readonly ids: readonly string[] | "all" })[] = [];
    for (const grant of users) {
      const ids = await idsOf(ports, smartAccount, grant.virtualAccounts);
      if (ids.kind === "unknown") return { kind: "unknown-virtual-account", name: ids.name };
      opened.push({ ...grant, ids: ids.found });
    }
    const granted: GrantedUser[] = [];
    for (const { name, role, ids, virtualAccounts } of opened) {
      granted.push(await grantOne(ports, { smartAccount, name, role, virtualAccounts: ids }));
      await record(ports, await ports.clock.now(), {
        smartAccount,
        actor,
        action: "grant access",
        subject: `${name}: ${role} of ${virtualAccounts?.join(", ") ?? "every virtual account"}`,
        outcome: "accepted",
      });
    }
    return { kind: "granted", users: granted };
  };

async function idsOf({ accounts }: UserPorts, smartAccount: string, names: readonly string[] | undefined) {
  if (names === undefined) return { kind: "found", found: "all" } as const;
  const found: string[] = [];
  for (const name of names) {
    const id = await accounts.idOf(smartAccount, name);
    if (id === "unknown") return { kind: "unknown", name } as const;
    found.push(id);
  }
  return { kind: "found", found } as const;
}

type Wanted = Pick<User, "smartAccount" | "name" | "role" | "virtualAccounts">;

async function grantOne(ports: UserPorts, wanted: Wanted): Promise<GrantedUser> {
  const { identifiers, users, cryptography } = ports;
  const { smartAccount, name } = wanted;
  const id = await users.claimName(smartAccount, name, identifiers.user());
  for (;;) {
    const before = await users.find(id);
    if (before !== "unknown") {
      if ((await users.save({ ...before, ...wanted, version: before.version + 1 })) === "saved") return { name, id };
      continue;
    }
    const secret = identifiers.token();
    const user = { ...wanted, id, secretSha256: cryptography.sha256(secret), version: 1 };
    if ((await users.save(user)) === "saved") return { name, id, secret };
  }
}
