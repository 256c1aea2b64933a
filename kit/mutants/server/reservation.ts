import { parseRelease } from "../../../core/release/release";
import { from } from "../../../core/release/release-rule";
import { reportsByPolicy } from "../../../core/release/release-rules";
import type { MemoryPorts } from "../../../server/adapters/memory/memory-ports";
import type { ReportedUsage } from "../../../server/ports/usage";
import type { ServerDefect } from "./server-mutant";

/** Ports that keep only some of what reservations say. */
const counting = (
  ports: MemoryPorts,
  counts: (reserved: ReportedUsage) => boolean | Promise<boolean>,
): MemoryPorts => ({
  ...ports,
  usage: {
    ...ports.usage,
    async putAll(usage) {
      const kept = await Promise.all(usage.map((one) => one.reportId !== "reserved" || counts(one)));
      await ports.usage.putAll(usage.filter((_, index) => kept[index]));
    },
  },
});

const isGivenBack = ({ closing }: ReportedUsage): boolean => closing.value === 0;

export const reservation: readonly ServerDefect[] = [
  {
    id: "SLR-2",
    name: "gone for good",
    what: "Licences that are returned stay reserved.",
    expects: "expected the inventory of Voice: CUBE_T_STD 50; observed CUBE_T_STD 10",
    ports: (ports) => counting(ports, (reserved) => !isGivenBack(reserved)),
  },
  {
    id: "SLR-2",
    name: "reserved in name",
    what: "Licences that are reserved for a device are there for everybody else.",
    expects: "expected the inventory of Voice: CUBE_T_STD 10; observed CUBE_T_STD 50",
    ports: (ports) => counting(ports, isGivenBack),
  },
  {
    id: "SLR-2",
    name: "too late after the upgrade",
    what: "What a device of a policy release returns stays reserved.",
    expects: "expected the inventory of Voice: CUBE_T_STD 50; observed CUBE_T_STD 10",
    ports: (ports) =>
      counting(ports, async (reserved) => {
        const device = await ports.productInstances.find(reserved.sudi);
        return !isGivenBack(reserved) || device === "unknown" || !reportsByPolicy(parseRelease(device.softwareVersion));
      }),
  },
  {
    id: "SLR-3",
    name: "for every release",
    what: "Licences are reserved for devices of policy releases too.",
    expects: "expected the reservation refused; observed accepted",
    ports: (ports) => ({ ...ports, reportsByPolicy: () => false }),
  },
  {
    id: "SLR-3",
    name: "one release more",
    what: "Licences are reserved for devices of the first policy release still.",
    expects: "expected the reservation refused; observed accepted",
    ports: (ports) => ({ ...ports, reportsByPolicy: from("17.3.3") }),
  },
];
