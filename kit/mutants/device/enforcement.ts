import { anyOf, exactly } from "../../../core/release/release-rule";
import { seconds } from "../../../core/time/duration";
import { minus, plus } from "../../../core/time/instant";
import { documentedRules } from "../../../emulator/device/device-rules";
import type { DeviceDefect } from "./device-mutant";

const { acknowledge, keptOverReload, recordedUnder, serviceStanding, stopsWithoutAcknowledgement } = documentedRules;

export const enforcement: readonly DeviceDefect[] = [
  {
    id: "ENF-1",
    name: "a second late",
    what: "Service goes down one second after the deadline.",
    expects: "expected SIP service: down; observed up",
    rules: {
      serviceStanding: (facts, stops) =>
        serviceStanding(
          { ...facts, deadline: facts.deadline === "none" ? "none" : plus(facts.deadline, seconds(1)) },
          stops,
        ),
    },
  },
  {
    id: "ENF-1",
    name: "calls get through",
    what: "While service is down new trunk calls are taken all the same.",
    expects: "expected refused; observed accepted",
    rules: { admits: () => true },
  },
  {
    id: "ENF-3",
    name: "an open change keeps it down",
    what: "After a valid acknowledgement service stays down as long as an older change is open.",
    expects: "expected SIP service: up; observed down",
    rules: { serviceStanding: (facts, stops) => serviceStanding({ ...facts, lastValidAck: "none" }, stops) },
  },
  {
    id: "ENF-4",
    name: "any name will do",
    what: "An acknowledgement of reports that the device does not have stands for all that is pending.",
    expects: "expected refused; observed accepted",
    rules: {
      acknowledge: (book, named, sha256) => {
        const taken = acknowledge(book, named, sha256);
        if (taken.acknowledged.length > 0) return taken;
        return { book: { ...book, handed: [] }, acknowledged: book.handed.map(({ signed }) => signed) };
      },
    },
  },
  {
    id: "ENF-5",
    name: "a second early",
    what: "Service goes down one second before the deadline.",
    expects: "expected accepted; observed refused",
    rules: {
      serviceStanding: (facts, stops) =>
        serviceStanding(
          { ...facts, deadline: facts.deadline === "none" ? "none" : minus(facts.deadline, seconds(1)) },
          stops,
        ),
    },
  },
  {
    id: "ENF-6",
    name: "nothing recorded while down",
    what: "While service is down nothing is recorded.",
    expects: "observed 2021-03-29 01:00:00 40",
    rules: {
      recordedUnder: (closing, service) =>
        service().kind === "down" ? { ...recordedUnder(closing, service), records: [], measured: [] } : closing,
    },
  },
  {
    id: "ENF-7",
    name: "a reload brings it back",
    what: "After a reload service is up until a later deadline.",
    expects: "expected refused; observed accepted",
    rules: {
      keptOverReload: (state) => ({
        ...keptOverReload(state),
        acknowledged: { ...state.acknowledged, lastValidAck: state.now },
      }),
    },
  },
  {
    id: "ENF-1",
    name: "never stops",
    what: "Service goes on whatever the deadline.",
    expects: "expected SIP service: down; observed up",
    rules: { serviceStanding: () => ({ kind: "up" }) },
  },
  {
    id: "ENF-2",
    name: "17.3.5 stops",
    what: "17.3.5 stops like 17.3.4a.",
    expects: "expected accepted; observed refused",
    rules: { stopsWithoutAcknowledgement: anyOf(stopsWithoutAcknowledgement, exactly("17.3.5")) },
  },
];
