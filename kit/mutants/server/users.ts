import type { MemoryPorts } from "../../../server/adapters/memory/memory-ports";
import type { User } from "../../../server/ports/users";
import type { ServerDefect } from "./server-mutant";

/** Ports that keep users otherwise than they were let in. */
const keeping = (ports: MemoryPorts, change: (user: User, before: User | "unknown") => User): MemoryPorts => ({
  ...ports,
  users: {
    ...ports.users,
    save: async (user) => ports.users.save(change(user, await ports.users.find(user.id))),
  },
});

const granted = "expected no more than for an account that does not exist; observed it was granted";

export const users: readonly ServerDefect[] = [
  {
    id: "ACC-4",
    name: "viewers may change",
    what: "A viewer of an account does with it what a user does.",
    expects: granted,
    ports: (ports) => ({ ...ports, roles: { ...ports.roles, viewer: ports.roles.user } }),
  },
  {
    id: "ACC-4",
    name: "one is all",
    what: "Who was let into one virtual account is let into all of the smart account.",
    expects: granted,
    ports: (ports) => keeping(ports, (user) => ({ ...user, virtualAccounts: "all" })),
  },
  {
    id: "ACC-4",
    name: "one house for all",
    what: "The users of every smart account are those of the first.",
    expects: granted,
    ports(ports) {
      let first: string | undefined;
      return keeping(ports, (user) => {
        first ??= user.smartAccount;
        return { ...user, smartAccount: first };
      });
    },
  },
  {
    id: "ACC-4",
    name: "strangers are welcome",
    what: "Somebody whom nobody let in passes for the user who came first.",
    expects: granted,
    ports(ports) {
      let first: User | undefined;
      return {
        ...ports,
        users: {
          ...ports.users,
          find: async (id) => {
            const found = await ports.users.find(id);
            return found === "unknown" && id.startsWith("nobody") ? (first ?? found) : found;
          },
          save(user) {
            first ??= user;
            return ports.users.save(user);
          },
        },
      };
    },
  },
  {
    id: "ACC-4",
    name: "once in, always in",
    what: "A grant that is narrowed leaves open what was open before.",
    expects: granted,
    ports: (ports) =>
      keeping(ports, (user, before) => ({
        ...user,
        virtualAccounts:
          before === "unknown" || before.virtualAccounts === "all" || user.virtualAccounts === "all"
            ? user.virtualAccounts
            : [...before.virtualAccounts, ...user.virtualAccounts],
      })),
  },
  {
    id: "ACC-4",
    name: "viewers are blind",
    what: "A viewer does not see the account that is open to it.",
    expects: "expected an answer to somebody who may have it",
    ports: (ports) => ({ ...ports, roles: { ...ports.roles, viewer: [] } }),
  },
];
