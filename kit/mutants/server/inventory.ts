import type { LicenceCatalogue } from "../../../core/account/licence-catalogue";
import type { MemoryPorts } from "../../../server/adapters/memory/memory-ports";
import type { AlertHistory } from "../../../server/ports/alerts";
import type { ServerDefect } from "./server-mutant";

const knowing = (ports: MemoryPorts, change: Partial<LicenceCatalogue>): MemoryPorts => ({
  ...ports,
  catalogue: { ...ports.catalogue, ...change },
});

/** Ports that keep only those states of alerts. */
const alerting = (ports: MemoryPorts, kept: (history: AlertHistory) => boolean): MemoryPorts => ({
  ...ports,
  alerts: {
    ...ports.alerts,
    save: async (history) => (kept(history) ? ports.alerts.save(history) : "saved"),
  },
});

export const inventory: readonly ServerDefect[] = [
  {
    id: "ACC-1",
    name: "use stays behind",
    what: "A device that leaves an account goes on being counted there.",
    expects: "expected 0 Standard in the hour from 2021-03-29 10:00:00; observed 20",
    ports: (ports) => ({
      ...ports,
      usage: {
        ...ports.usage,
        putAll: (usage) => ports.usage.putAll(usage.filter(({ reportId }) => reportId !== "end")),
      },
    }),
  },
  {
    id: "ACC-2",
    name: "the last purchase replaces those before",
    what: "Of several purchases of a licence the last one counts.",
    expects: "CUBE_T_STD 60 / 20 / 40; observed CUBE_T_ENH 5 / 3 / 2; CUBE_T_STD 10 / 20 / -10",
    ports: (ports) => ({
      ...ports,
      holdings: {
        ...ports.holdings,
        async of(virtualAccount) {
          const { purchases, tags } = await ports.holdings.of(virtualAccount);
          const last = new Map(purchases.map((purchase) => [purchase.tag, purchase]));
          return { tags, purchases: [...last.values()] };
        },
      },
    }),
  },
  {
    id: "ACC-3",
    name: "never cleared",
    what: "An alert that was raised stands for ever.",
    expects: "has been cleared; observed it stands",
    ports: (ports) => alerting(ports, ({ spans }) => spans.at(-1)?.clearedAt === "standing"),
  },
  {
    id: "ACC-3",
    name: "never raised",
    what: "Nobody is told that licences are missing.",
    expects: "that stands; observed it was never raised",
    ports: (ports) => alerting(ports, ({ subject }) => subject.kind !== "insufficient-licences"),
  },
  {
    id: "ACC-5",
    name: "CUBE alone",
    what: "Licences of the platform do not appear unless they were bought.",
    expects: "uck9 0 / 1 / -1; observed CUBE_T_STD 0 / 20 / -20",
    ports: (ports) => ({
      ...ports,
      holdings: {
        ...ports.holdings,
        note: async (virtualAccount, tag) => {
          if (tag.startsWith("CUBE_")) await ports.holdings.note(virtualAccount, tag);
        },
      },
    }),
  },
  {
    id: "VGW-3",
    name: "to be paid for",
    what: "Voice gateway sessions that nobody bought are missing.",
    expects: "CUBE_T_VGW 4 / 4 / 0; observed CUBE_T_VGW 0 / 4 / -4",
    ports: (ports) => knowing(ports, { isForInformation: () => false }),
  },
  {
    id: "VGW-4",
    name: "for sale",
    what: "A purchase of voice gateway sessions is taken.",
    expects: "expected the purchase refused with a reason; observed accepted",
    ports: (ports) => knowing(ports, { isSold: () => true }),
  },
  {
    id: "VGW-6",
    name: "the tag for a name",
    what: "The inventory calls licences by their tags.",
    expects: '"CUBE v14 Voice Gateway Session" 4 / 4 / 0; observed CUBE_T_VGW "CUBE_T_VGW"',
    ports: (ports) => knowing(ports, { nameOf: (tag) => tag }),
  },
];
