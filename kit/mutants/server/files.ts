import type { ServerDefect } from "./server-mutant";

export const files: readonly ServerDefect[] = [
  {
    id: "TRN-3",
    name: "one device a submission",
    what: "Of a submission with reports of several devices only those of the first are acknowledged.",
    expects: "expected report 11 of device B in 1 acknowledgements; observed none",
    ports: (ports) => ({
      ...ports,
      acknowledgementRequests: {
        sendAll: (requests) =>
          ports.acknowledgementRequests.sendAll(
            requests.map((request) => ({ ...request, stored: request.stored.slice(0, 1) })),
          ),
      },
    }),
  },
  {
    id: "TRN-5",
    name: "no trust by file",
    what: "The file of a device without trust is acknowledged, and brings no trust code.",
    expects: "expected a trust code with the acknowledgement; observed no trust code",
    ports: (ports) => ({
      ...ports,
      acknowledgementRequests: {
        sendAll: (requests) =>
          ports.acknowledgementRequests.sendAll(
            requests.map((request) => ({
              ...request,
              stored: request.stored.map(({ trustCode: _, ...ofDevice }) => ofDevice),
            })),
          ),
      },
    }),
  },
  {
    id: "TRN-5",
    name: "strangers' files",
    what: "A device whose file is the first that is heard of it is not known.",
    expects: "expected report 1 taken in; observed refused for its signature",
    ports: (ports) => ({
      ...ports,
      productInstances: {
        ...ports.productInstances,
        save: async (instance) =>
          instance.hostname === instance.sudi.serial ? "saved" : ports.productInstances.save(instance),
      },
    }),
  },
];
