import { momentOf } from "../../adapter/bench/moment";
import { Deviation } from "../../adapter/bench/outcome";
import { gotFor } from "../../adapter/bench/server-side/hand-over";
import { keepMeasured } from "../../adapter/bench/server-side/measured-reports";
import { ServerBench } from "../../adapter/bench/server-side/server-bench";
import { ServerDeclaration } from "../../adapter/bench/server-side/server-declaration";
import { serverClient } from "../../adapter/carrier/clients";
import { introduction } from "./introduction";
import type { ListenedCarrier, Trial } from "./trial";

const measured = [{ report: "1", licence: "Standard", from: "00:00", to: "08:00", sessions: "40" }];

/** One story on a licence server: it trusts a device, takes its report and acknowledges it. */
export function serverTrials(carrier: ListenedCarrier): Trial[] {
  const server = serverClient(carrier);
  let bench: ServerBench;

  return [
    {
      what: "it says hello",
      opens: "everything",
      after: [],
      run: async () => {
        const hello = await server.call("hello", { protocol: 1 });
        bench = new ServerBench(server, new ServerDeclaration(hello));
        return introduction(hello);
      },
    },
    {
      what: "it starts anew, with an account",
      opens: "everything",
      after: ["it says hello"],
      run: async () => {
        await bench.begin();
        return "virtual accounts Voice and Lab";
      },
    },
    {
      what: "it trusts a device with a token",
      opens: "TRU, and everything that devices hand over",
      after: ["it starts anew, with an account"],
      run: async () => {
        await bench.establishTrust(bench.device("A"), "Voice");
        return "device A";
      },
    },
    {
      what: "its clock moves",
      opens: "all that shows in virtual time",
      after: ["it starts anew, with an account"],
      run: async () => {
        await bench.reach(momentOf("08:05"));
        return "08:05";
      },
    },
    {
      what: "it takes a report",
      opens: "RPT",
      after: ["it trusts a device with a token"],
      run: async () => {
        const device = bench.device("A");
        keepMeasured(device, measured, bench.start);
        await bench.submit(device, [1]);
        const answer = bench.handOvers[0]?.answer;
        if (answer?.accepted !== true) throw new Deviation("the report to be taken in", JSON.stringify(answer));
        return `poll id ${answer.poll}`;
      },
    },
    {
      what: "it acknowledges it",
      opens: "RPT-3, POL-4",
      after: ["it takes a report", "its clock moves"],
      run: async () => {
        await bench.reach(momentOf("08:15"));
        await bench.poll(bench.device("A"));
        const got = bench.handOvers.flatMap(gotFor);
        if (got.length === 0) throw new Deviation("an acknowledgement within ten minutes", "none came");
        return `acknowledgement ${got[0]?.acknowledgement.serial}`;
      },
    },
  ];
}
