import { record } from "../audit/record";
import type { UserPorts } from "./grant-users";

export interface UserRemoval {
  readonly smartAccount: string;
  readonly names: readonly string[];
  readonly actor: string;
}

/** Lets users in no more, at once, whatever access tokens they hold; answers how many of the names there were (ACC-4). */
export const removeUsers =
  (ports: Omit<UserPorts, "cryptography">) =>
  async ({ smartAccount, names, actor }: UserRemoval): Promise<number> => {
    let removed = 0;
    for (const name of new Set(names)) {
      const id = await ports.users.idOf(smartAccount, name);
      if (id === "unknown" || (await ports.users.find(id)) === "unknown") continue;
      await ports.users.remove(id);
      removed++;
      await record(ports, await ports.clock.now(), {
        smartAccount,
        actor,
        action: "withdraw access",
        subject: name,
        outcome: "accepted",
      });
    }
    return removed;
  };
