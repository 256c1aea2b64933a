import type { Role } from "../ports/users";

/** What somebody does to an account. */
export type Act = "see" | "change" | "administer";

export type RoleActs = Readonly<Record<Role, readonly Act[]>>;

/** What each role may do with the virtual accounts that are open to it (ACC-4). */
export const roleActs: RoleActs = {
  admin: ["see", "change", "administer"],
  user: ["see", "change"],
  viewer: ["see"],
};
