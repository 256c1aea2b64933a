import { memoryPorts } from "../../../server/adapters/memory/memory-ports";
import type { ServerDefect } from "./server-mutant";

export const trust: readonly ServerDefect[] = [
  {
    id: "TRU-5",
    name: "another server's keys",
    what: "The keys that come with the trust are not those that acknowledgements are signed with.",
    expects: "expected a valid signature under the keys of the trust; observed unknown-root",
    ports(ports) {
      const { roots, allRoots } = memoryPorts(ports.clock, "stranger").issuerKeys;
      return { ...ports, issuerKeys: { ...ports.issuerKeys, roots, allRoots } };
    },
  },
  {
    id: "TRU-5",
    name: "the first key for ever",
    what: "A device that is trusted again is known by the key that it had first.",
    expects: "expected report 1 taken in",
    ports: (ports) => ({
      ...ports,
      productInstances: {
        ...ports.productInstances,
        async save(instance) {
          const before = await ports.productInstances.find(instance.sudi);
          const publicKey = before === "unknown" ? instance.publicKey : before.publicKey;
          return ports.productInstances.save({ ...instance, publicKey });
        },
      },
    }),
  },
];
