import { Declaration } from "../../adapter/bench/declaration";
import { tagOf } from "../../adapter/bench/family";
import { Deviation } from "../../adapter/bench/outcome";
import { type DeviceClient, deviceClient } from "../../adapter/carrier/clients";
import type { Ok } from "../../adapter/messages/envelope";
import type { deviceOps, Message } from "../../adapter/messages/messages";
import { introduction } from "./introduction";
import type { ListenedCarrier, Trial } from "./trial";

const start = "2021-03-29T00:00:00Z";
const firstHour = "2021-03-29T01:00:00Z";
const secondHour = "2021-03-29T02:00:00Z";
const identity = { pid: "ISR4321/K9", serial: "FDO2112A0BC", hostname: "cube" };

/** One story on a device: it starts, takes calls for an hour, records them, is trusted and reports them. */
export function deviceTrials(carrier: ListenedCarrier): Trial[] {
  const device = deviceClient(carrier);
  let hello: Ok<typeof deviceOps, "hello">;
  const sent: Message[] = [];

  return [
    {
      what: "it says hello",
      opens: "everything",
      after: [],
      run: async () => {
        hello = await device.call("hello", { protocol: 1 });
        return introduction(hello);
      },
    },
    {
      what: "it starts anew",
      opens: "everything",
      after: ["it says hello"],
      run: async () => {
        const release = new Declaration(hello).releaseFor({ orLater: false, stops: false });
        expectAccepted(await device.call("reset", { at: start, seed: "smoke", release, device: identity }));
        return `on ${release}`;
      },
    },
    {
      what: "it takes calls",
      opens: "all that is measured, which is nearly everything",
      after: ["it starts anew"],
      run: async () => {
        const { accepted } = await device.call("calls", { action: "start", kind: "trunk", count: 40 });
        if (accepted !== 40) throw new Deviation("40 calls to be accepted", `${accepted}`);
        return "40 trunk sessions";
      },
    },
    {
      what: "it shows its state",
      opens: "every Then, CNT-3 to begin with",
      after: ["it takes calls"],
      run: async () => {
        const { standard } = await device.observe("counts");
        if (standard !== 40) throw new Deviation("40 Standard sessions to be counted", `${standard}`);
        return "40 Standard sessions are counted";
      },
    },
    {
      what: "its clock moves",
      opens: "all that shows in virtual time: CNT, REC, CHG and what follows",
      after: ["it starts anew"],
      run: async () => {
        sent.push(...(await passTo(device, firstHour)));
        return firstHour;
      },
    },
    {
      what: "it records what changed",
      opens: "REC, CHG",
      after: ["it shows its state", "it takes calls", "its clock moves"],
      run: async () => {
        const [newest] = (await device.observe("records")).filter(({ tag }) => tag === tagOf("Standard"));
        const seen = newest === undefined ? "none" : `${newest.count} at ${newest.at}`;
        if (seen !== `40 at ${firstHour}`) throw new Deviation(`a Standard record of 40 at ${firstHour}`, seen);
        return seen;
      },
    },
    {
      what: "its interval can be set",
      opens: "REC-1, REC-2",
      after: ["it starts anew"],
      run: async () => {
        expectAccepted(await device.call("configure", { periodicity: { hours: 8 } }));
        return "8 hours";
      },
    },
    {
      what: "it asks for trust",
      opens: "TRU, RPT, POL, DDL",
      after: ["it starts anew"],
      run: async () => {
        const asked = await device.call("trust", { token: "TOKEN-OF-THE-SMOKE", scope: "local" });
        expectAccepted(asked);
        sent.push(...(asked.sent ?? []));
        return messageOf(sent, "trust-request").kind;
      },
    },
    {
      what: "it takes an answer",
      opens: "RPT, POL, DDL, ENF",
      after: ["it asks for trust"],
      run: async () => {
        const { ref, at } = messageOf(sent, "trust-request");
        const answer = { accepted: true, serverTime: at, trustCode: "TRUST-CODE-OF-THE-SMOKE" };
        const given = await device.call("deliver", { ref, trust: answer });
        expectAccepted(given);
        sent.push(...(given.sent ?? []));
        return "it is trusted";
      },
    },
    {
      what: "it reports what it recorded",
      opens: "RPT, CHG-3, CHG-4",
      after: ["it records what changed", "it takes an answer"],
      run: async () => {
        sent.push(...(await passTo(device, secondHour)));
        const report = messageOf(sent, "report");
        return `${report.kind} at ${report.at}`;
      },
    },
    {
      what: "its link goes and comes",
      opens: "what outages lose nothing of: REC-4, RPT-2",
      after: ["it starts anew"],
      run: async () => {
        for (const state of ["down", "up"] as const) await device.call("link", { state });
        return "down and up";
      },
    },
  ];
}

/** Lets time pass; what is sent on the way is met with silence. */
async function passTo(device: DeviceClient, to: string): Promise<Message[]> {
  const sent: Message[] = [];
  for (let stops = 0; stops < 100; stops++) {
    const stop = await device.call("advance", { to });
    sent.push(...(stop.sent ?? []));
    if (stop.now === to && (stop.sent ?? []).length === 0) return sent;
  }
  throw new Deviation(`the clock to reach ${to}`, "after 100 stops it has not");
}

function expectAccepted({ accepted, message }: { accepted: boolean; message?: string }): void {
  if (!accepted) throw new Deviation("it to be accepted", `refused: ${message ?? "no reason given"}`);
}

function messageOf<Kind extends Message["kind"]>(sent: readonly Message[], kind: Kind) {
  const message = sent.find((one): one is Extract<Message, { kind: Kind }> => one.kind === kind);
  if (message === undefined) throw new Deviation(`a ${kind} to have left`, "none has");
  return message;
}
