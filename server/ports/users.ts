/** What the administrator of a smart account can make somebody: admins change users too, viewers change nothing. */
export type Role = "admin" | "user" | "viewer";

/** Somebody whom the administrator of a smart account let in (ACC-4). */
export interface User {
  readonly id: string;
  readonly smartAccount: string;
  readonly name: string;
  readonly role: Role;
  /** The ids of the virtual accounts that are open to it; an admin sees all, whatever stands here. */
  readonly virtualAccounts: readonly string[] | "all";
  /** Of the client secret, which is shown once; hex. */
  readonly secretSha256: string;
  /** 1 when written first; grows by one each time. */
  readonly version: number;
}

export interface Users {
  /** Gives the name in the smart account to that id, unless another id has it already; answers the id that has it. */
  claimName(smartAccount: string, name: string, id: string): Promise<string>;
  find(id: string): Promise<User | "unknown">;
  /** Writes version 1 where there is none, and any other over the version before it; else it is `stale` and nothing is written. */
  save(user: User): Promise<"saved" | "stale">;
  /** The id that has the name in the smart account. */
  idOf(smartAccount: string, name: string): Promise<string | "unknown">;
  /** The users of a smart account, by name. */
  of(smartAccount: string): Promise<readonly User[]>;
  /** Lets nobody in any more by that id; the name keeps it. Nothing where there is no such user. */
  remove(id: string): Promise<void>;
}
