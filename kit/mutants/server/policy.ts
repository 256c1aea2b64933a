import type { Policy } from "../../../core/policy/policy";
import type { MemoryPorts } from "../../../server/adapters/memory/memory-ports";
import type { ServerDefect } from "./server-mutant";

/** Ports that keep an account's policy otherwise than it was set. */
const keeping = (ports: MemoryPorts, change: (policy: Policy) => Policy): MemoryPorts => ({
  ...ports,
  accounts: {
    ...ports.accounts,
    save: (account) =>
      ports.accounts.save({ ...account, policy: account.policy === "none" ? "none" : change(account.policy) }),
  },
});

export const policy: readonly ServerDefect[] = [
  {
    id: "POL-1",
    name: "no numbers for export",
    what: "What a policy says of export licences is not kept.",
    expects: "export none/none/none",
    ports: (ports) =>
      keeping(ports, ({ classes: { export: _left, ...classes }, ...policy }) => ({ ...policy, classes })),
  },
  {
    id: "POL-4",
    name: "one version for all",
    what: "Every policy of an account has version 1, so that no device can tell which is newer.",
    expects: "expected a version above 1; observed 1",
    ports: (ports) => keeping(ports, (policy) => ({ ...policy, version: 1 })),
  },
  {
    id: "POL-4",
    name: "only with the trust code",
    what: "An acknowledgement brings the policy that the account had at first.",
    expects: "expected policy with its last acknowledgement: perpetual 30/60/60",
    ports(ports) {
      const first = new Map<string, Policy | "none">();
      return {
        ...ports,
        submissions: {
          sendAll: (parts) => ports.submissions.sendAll(parts.map((part) => ({ ...part, policy: atFirst(part) }))),
        },
        accounts: {
          ...ports.accounts,
          save(account) {
            if (account.policy !== "none" && !first.has(account.id)) first.set(account.id, account.policy);
            return ports.accounts.save(account);
          },
        },
      };
      function atFirst({ virtualAccount }: { readonly virtualAccount: string }): Policy | "none" {
        return first.get(virtualAccount) ?? "none";
      }
    },
  },
];
