import { Declaration } from "../../../kit/adapter/bench/declaration";
import { DeviceBench } from "../../../kit/adapter/bench/device-bench";
import { deviceOf } from "../../../kit/adapter/bench/device-text";
import { instantOf, onTheWire } from "../../../kit/adapter/bench/instant";
import { ScriptedServer } from "../../../kit/adapter/bench/scripted-server";
import { adapter } from "../../../kit/adapter/carrier/adapter";
import { deviceClient } from "../../../kit/adapter/carrier/clients";
import { inProcessCarrier } from "../../../kit/adapter/carrier/in-process";
import type {
  DeviceCapability,
  Message,
  Report,
  ShownPolicy,
  UsageRecord,
} from "../../../kit/adapter/messages/messages";
import { deviceOps } from "../../../kit/adapter/messages/messages";
import type { Observations } from "../../../kit/adapter/messages/observations";

const sudi = { pid: "ISR4321/K9", serial: "FDO2112A0BC" };

/** What the hand-made device does, fixed before the story: what it sends and when, and what it shows. */
export type Script = {
  readonly messages?: readonly Message[];
  readonly deadline?: (now: number) => string | null;
  readonly service?: (now: number) => "up" | "down";
  readonly records?: readonly UsageRecord[];
  readonly policy?: ShownPolicy;
  readonly statistics?: Observations["statistics"];
  readonly capabilities?: readonly DeviceCapability[];
  readonly releases?: string[];
  readonly clock?: "advance" | "wall";
  readonly accepts?: boolean;
};

/** A bench with a hand-made device on it; `asked` holds every op that the bench asked for, with its instant. */
export function benchWith(script: Script = {}): { bench: DeviceBench; asked: string[] } {
  const { messages = [], accepts = true } = script;
  const waiting = [...messages];
  const asked: string[] = [];
  let now = 0;
  const at = () => onTheWire(now).slice(11, 19);
  const hello = {
    protocol: 1 as const,
    side: "device" as const,
    implementation: { name: "hand-made", version: "1" },
    capabilities: [...(script.capabilities ?? ["reports" as const, "policy" as const])],
    releases: script.releases,
    clock: script.clock ?? "advance",
  };
  const handler = adapter(deviceOps, {
    hello: () => hello,
    reset: (request) => {
      now = instantOf(request.at);
      asked.push(`${at()} reset ${request.release}`);
      return { accepted: accepts, message: accepts ? undefined : "not this one" };
    },
    calls: ({ action, count }) => {
      asked.push(`${at()} ${action} ${count}`);
      return { accepted: action === "start" ? count : 0, refused: 0 };
    },
    link: ({ state }) => {
      asked.push(`${at()} link ${state}`);
      return {};
    },
    deliver: ({ ref, ...given }) => {
      const kind = Object.keys(given).find((field) => field !== "document");
      asked.push(`${at()} deliver ${kind}${ref === undefined ? "" : ` to ${ref}`}`);
      return { accepted: accepts };
    },
    advance: ({ to }) => {
      const next = waiting[0];
      if (next === undefined || instantOf(next.at) > instantOf(to)) {
        now = instantOf(to);
        return { now: to, sent: [] };
      }
      now = instantOf(next.at);
      return { now: next.at, sent: waiting.splice(0, waiting.filter((one) => one.at === next.at).length) };
    },
    observe: () => ({
      service: script.service?.(now) ?? "up",
      deadline: script.deadline?.(now) ?? null,
      records: [...(script.records ?? [])],
      policy: script.policy,
      statistics: script.statistics,
    }),
  });
  const declaration = new Declaration(hello);
  return { bench: new DeviceBench(deviceClient(inProcessCarrier(handler)), declaration, new ScriptedServer()), asked };
}

/** A bench whose device stands at 00:00 of day 1. */
export async function startedBench(script: Script = {}): Promise<{ bench: DeviceBench; asked: string[] }> {
  const made = benchWith(script);
  await made.bench.prepare(deviceOf("a device"));
  made.asked.length = 0;
  return made;
}

/** A submission of these reports at a time of day 1. */
export function submissionAt(
  time: string,
  ref: string,
  reports: Report[] = [reportOf("1", "00:00", "01:00", 40)],
): Message {
  return { kind: "report", ref, at: `2021-03-29T${time}Z`, from: sudi, to: "cssm", reports };
}

/** A poll at a time of day 1. */
export function pollAt(time: string, ref: string, poll: string): Message {
  return { kind: "poll", ref, at: `2021-03-29T${time}Z`, from: sudi, to: "cssm", poll };
}

/** A report of Standard use between two times of day 1. */
export function reportOf(id: string, from: string, to: string, value: number): Report {
  const measurement = { start: `2021-03-29T${from}:00Z`, end: `2021-03-29T${to}:00Z`, value };
  return {
    id,
    sudi,
    tag: "CUBE_T_STD",
    softwareVersion: "17.6.1a",
    redundancy: undefined,
    measurements: [measurement],
  };
}
