import type { Accounts } from "../ports/accounts";
import type { Role, Users } from "../ports/users";

export interface ListedUser {
  readonly name: string;
  readonly id: string;
  readonly role: Role;
  /** The names of the virtual accounts that are open to them. */
  readonly virtualAccounts: readonly string[] | "all";
}

/** Who was let into a smart account, by name, and to what (ACC-4). */
export const listUsers =
  ({ users, accounts }: { readonly users: Users; readonly accounts: Accounts }) =>
  async (smartAccount: string): Promise<readonly ListedUser[]> => {
    const names = new Map([...(await accounts.named(smartAccount))].map(([name, id]) => [id, name]));
    return (await users.of(smartAccount)).map(({ name, id, role, virtualAccounts }) => ({
      name,
      id,
      role,
      virtualAccounts:
        virtualAccounts === "all" ? virtualAccounts : virtualAccounts.flatMap((one) => names.get(one) ?? []).sort(),
    }));
  };
