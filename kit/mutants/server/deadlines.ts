import type { AcknowledgementHistory, acknowledgementDeadline } from "../../../core/deadline/acknowledgement-deadline";
import { days } from "../../../core/time/duration";
import { earlier, type Instant, plus } from "../../../core/time/instant";
import type { MemoryPorts } from "../../../server/adapters/memory/memory-ports";
import type { ServerDefect } from "./server-mutant";

type Rule = typeof acknowledgementDeadline;

/** Ports that count deadlines by another rule, which may ask the right one. */
const counting = (ports: MemoryPorts, change: (right: Rule) => Rule): MemoryPorts => ({
  ...ports,
  deadlineOf: change(ports.deadlineOf),
});

const lastAckOf = ({ lastAck }: AcknowledgementHistory, otherwise: Instant | "none") =>
  lastAck === "none" ? otherwise : lastAck;

export const deadlines: readonly ServerDefect[] = [
  {
    id: "DDL-1",
    name: "trust counts as an acknowledgement",
    what: "Trust that is given again moves the deadline.",
    expects: "expected the deadline of device A: 2021-05-28 08:00:00; observed 2021-06-16 08:00:00",
    ports: (ports) => ({
      ...ports,
      productInstances: {
        ...ports.productInstances,
        save: async (instance) => ports.productInstances.save({ ...instance, trustedAt: await ports.clock.now() }),
      },
    }),
  },
  {
    id: "DDL-2",
    name: "the first-report number for ever",
    what: "Later acknowledgements are due by the number of days to the first report.",
    expects: "expected the deadline of device A: 2021-12-07 13:56:07; observed 2021-11-07 13:56:07",
    ports: (ports) =>
      counting(ports, (right) => (policy, use, history) => {
        const lastAck = lastAckOf(history, "none");
        if (!history.reportAcknowledged || lastAck === "none") return right(policy, use, history);
        return right(policy, { ...use, firstUse: lastAck }, { ...history, reportAcknowledged: false });
      }),
  },
  {
    id: "DDL-3",
    name: "an acknowledged change holds on",
    what: "The report-on-change number counts from the last acknowledgement too.",
    expects: "expected the deadline of device A: 2021-07-06 09:00:00; observed 2021-05-07 09:00:00",
    ports: (ports) =>
      counting(ports, (right) => (policy, use, history) => {
        const deadline = right(policy, use, history);
        const { value } = policy.classes.perpetual.reportOnChange;
        const lastAck = lastAckOf(history, "none");
        if (deadline === "none" || lastAck === "none" || !history.reportAcknowledged) return deadline;
        return value === 0 ? deadline : earlier(deadline, plus(lastAck, days(value)));
      }),
  },
  {
    id: "POL-3",
    name: "nothing is a month",
    what: "Where nothing is owed, something is owed after 30 days.",
    expects: "expected the deadline of device A: no deadline; observed",
    ports: (ports) =>
      counting(ports, (right) => (policy, use, history) => {
        const deadline = right(policy, use, history);
        const lastAck = lastAckOf(history, "none");
        if (deadline !== "none" || lastAck === "none" || !history.reportAcknowledged) return deadline;
        return plus(lastAck, days(30));
      }),
  },
];
