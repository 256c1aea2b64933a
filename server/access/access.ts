import type { UnknownAccount } from "../account/unknown-account";
import type { Accounts, VirtualAccount } from "../ports/accounts";
import type { User, Users } from "../ports/users";
import type { Act, RoleActs } from "./roles";

/** Who asks: the operator of this server, who may do everything, or a user of a smart account. */
export type Caller =
  | { readonly kind: "operator"; readonly name: string }
  | { readonly kind: "user"; readonly id: string };

export interface AccessPorts {
  readonly accounts: Accounts;
  readonly users: Users;
  readonly roles: RoleActs;
}

export type Access =
  | { readonly kind: "granted"; readonly account: VirtualAccount; readonly actor: string }
  | UnknownAccount;

export type Administration = { readonly kind: "granted"; readonly actor: string } | UnknownAccount;

const unknown: UnknownAccount = { kind: "unknown-account" };

/** Whether the caller may do that to a virtual account; what is not open to it is answered like what does not exist (ACC-4). */
export const accessTo =
  ({ accounts, users, roles }: AccessPorts) =>
  async (caller: Caller, virtualAccount: string, act: Act): Promise<Access> => {
    const account = await accounts.find(virtualAccount);
    if (account === "unknown") return unknown;
    if (caller.kind === "operator") return { kind: "granted", account, actor: caller.name };
    const user = await users.find(caller.id);
    if (user === "unknown" || !isOpen(user, account) || !roles[user.role].includes(act)) return unknown;
    return { kind: "granted", account, actor: user.name };
  };

/** Whether the caller administers a smart account: its virtual accounts and users. */
export const administrationOf =
  ({ users, roles }: Pick<AccessPorts, "users" | "roles">) =>
  async (caller: Caller, smartAccount: string): Promise<Administration> => {
    if (caller.kind === "operator") return { kind: "granted", actor: caller.name };
    const user = await users.find(caller.id);
    if (user === "unknown" || user.smartAccount !== smartAccount) return unknown;
    return roles[user.role].includes("administer") ? { kind: "granted", actor: user.name } : unknown;
  };

function isOpen({ smartAccount, role, virtualAccounts }: User, account: VirtualAccount): boolean {
  if (account.smartAccount !== smartAccount) return false;
  return role === "admin" || virtualAccounts === "all" || virtualAccounts.includes(account.id);
}
