import { CollectorBench } from "../../adapter/bench/collector-side/collector-bench";
import { CollectorDeclaration } from "../../adapter/bench/collector-side/collector-declaration";
import { expectWhereabouts } from "../../adapter/bench/collector-side/findings/whereabouts";
import { momentOf } from "../../adapter/bench/moment";
import { expectAcknowledgements } from "../../adapter/bench/server-side/findings/acknowledged";
import { keepMeasured } from "../../adapter/bench/server-side/measured-reports";
import { collectorClient } from "../../adapter/carrier/clients";
import { introduction } from "./introduction";
import type { ListenedCarrier, Trial } from "./trial";

const measured = [{ report: "1", licence: "Standard", from: "00:00", to: "08:00", sessions: "40" }];

/** One story on a collector: it takes a report, hands it up and hands its acknowledgement down. */
export function collectorTrials(carrier: ListenedCarrier): Trial[] {
  const collector = collectorClient(carrier);
  let bench: CollectorBench;
  let kind: "cslu" | "on-prem" = "cslu";

  return [
    {
      what: "it says hello",
      opens: "everything",
      after: [],
      run: async () => {
        const hello = await collector.call("hello", { protocol: 1 });
        const declaration = new CollectorDeclaration(hello);
        bench = new CollectorBench(collector, declaration);
        kind = declaration.has("cslu") ? "cslu" : "on-prem";
        return introduction(hello);
      },
    },
    {
      what: "it starts anew",
      opens: "everything",
      after: ["it says hello"],
      run: async () => {
        await bench.install({ kind });
        return kind;
      },
    },
    {
      what: "it takes a report",
      opens: "TRN, RPT",
      after: ["it starts anew"],
      run: async () => {
        const device = bench.device("A");
        keepMeasured(device, measured, bench.start);
        await bench.reach(momentOf("08:05"));
        await bench.submit(device, [1]);
        return "report 1 of device A";
      },
    },
    {
      what: "it hands the report up",
      opens: "TRN-6",
      after: ["it takes a report"],
      run: async () => {
        await bench.reach(momentOf("08:05 on day 2"));
        expectWhereabouts(bench, bench.device("A"), [1], "has reached CSSM unchanged");
        return "unchanged";
      },
    },
    {
      what: "it hands the acknowledgement down",
      opens: "TRN-6, RPT-9",
      after: ["it hands the report up"],
      run: async () => {
        await bench.poll(bench.device("A"));
        expectAcknowledgements(bench, bench.device("A"), [1], 1);
        return "one acknowledgement";
      },
    },
  ];
}
