import type { ServerDefect } from "./server-mutant";

export const refusals: readonly ServerDefect[] = [
  {
    id: "RPT-11",
    name: "changed reports are taken",
    what: "That a signature names the right key is enough; whether it fits the bytes is not looked at.",
    expects: "expected report 1 refused for its signature; observed taken in",
    ports: (ports) => ({ ...ports, cryptography: { ...ports.cryptography, verify: () => true } }),
  },
  {
    id: "RPT-11",
    name: "any account",
    what: "A device's report is taken for whatever account it is submitted to.",
    expects: "expected report 1 refused for its account; observed taken in",
    ports: (ports) => ({
      ...ports,
      reporters: {
        async find(devices, virtualAccount) {
          const { instances, accounts } = await ports.reporters.find(devices, virtualAccount);
          return {
            accounts,
            instances: instances.map((one) => ({ ...one, virtualAccount: virtualAccount ?? one.virtualAccount })),
          };
        },
      },
    }),
  },
  {
    id: "RPT-11",
    name: "refused in silence",
    what: "What is refused leaves no record in the audit log.",
    expects: "expected 1 refusals of device A in the audit log; observed 0",
    ports: (ports) => ({
      ...ports,
      audit: {
        ...ports.audit,
        append: async (record) => (record.outcome === "refused" ? undefined : ports.audit.append(record)),
      },
    }),
  },
];
