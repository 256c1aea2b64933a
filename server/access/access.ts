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

/** Whether the caller may do that to a virtual account, by its id; what is not open to it is answered like what does not exist (ACC-4). */
export const accessTo =
  (ports: AccessPorts) =>
  async (caller: Caller, virtualAccount: string, act: Act): Promise<Access> =>
    accessToAccount(ports)(caller, await ports.accounts.find(virtualAccount), act);

/** The same for a virtual account of a smart account that is named by its id, or else by its name. */
export const accessWithin =
  (ports: AccessPorts) =>
  async (caller: Caller, smartAccount: string, idOrName: string, act: Act): Promise<Access> => {
    const account = await accountWithin(ports, smartAccount, idOrName);
    return accessToAccount(ports)(caller, account, act);
  };

async function accountWithin({ accounts }: AccessPorts, smartAccount: string, idOrName: string) {
  const byId = await accounts.find(idOrName);
  if (byId !== "unknown" && byId.smartAccount === smartAccount) return byId;
  const id = await accounts.idOf(smartAccount, idOrName);
  return id === "unknown" ? id : accounts.find(id);
}

/** The same for an account that was found. */
export const accessToAccount =
  ({ users, roles }: Pick<AccessPorts, "users" | "roles">) =>
  async (caller: Caller, account: VirtualAccount | "unknown", act: Act): Promise<Access> => {
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
