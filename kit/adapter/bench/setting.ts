import type { RequestFields } from "../messages/envelope";
import type { DeviceCapability, deviceOps } from "../messages/messages";
import type { DeviceBench } from "./device-bench";
import { type Span, spanOf, spanPattern } from "./span";

type Configuration = RequestFields<typeof deviceOps, "configure">;

/** One kind of setting: how a scenario says it, what a device is configured with, and what it was before. */
type Kind = {
  readonly pattern: string;
  readonly capability?: DeviceCapability;
  readonly set: (text: string) => Configuration;
  readonly before: Configuration;
};

/** What a device is told about its way to the server, from now on or for a while. */
export type Setting = Pick<Kind, "capability" | "before"> & { readonly after: Configuration; readonly span?: Span };

const transports = ["smart", "callhome", "off"] as const;
const states = ["up", "down", "missing"] as const;
const name = "GigabitEthernet0/0/1";

const kinds: readonly Kind[] = [
  {
    pattern: `the transport is (?:${transports.join("|")})`,
    set: (text) => ({ transport: transports.find((one) => text.endsWith(one)) }),
    before: { transport: "smart" },
  },
  {
    pattern: "the transport is cslu, to https?://\\S+",
    capability: "collector",
    set: (text) => ({ transport: "cslu", url: /https?:\S+/.exec(text)?.[0] }),
    before: { transport: "smart" },
  },
  {
    pattern: "the proxy is [\\d.]+, port \\d+",
    capability: "proxy",
    set: (text) => {
      const [address = "", port] = text.slice("the proxy is ".length).split(", port ");
      return { proxy: { address, port: Number(port) } };
    },
    before: { proxy: "none" },
  },
  {
    pattern: "the capacity is \\d+ sessions?",
    capability: "box-to-box",
    set: (text) => ({ capacity: Number.parseInt(text.slice("the capacity is ".length), 10) }),
    before: { capacity: 0 },
  },
  {
    pattern: "no name server is configured",
    set: () => ({ nameServers: [] }),
    before: { nameServers: ["192.0.2.53"] },
  },
  {
    pattern: `the source interface is (?:${states.join("|")})`,
    capability: "source-interface",
    set: (text) => ({ sourceInterface: { name, state: states.find((state) => text.endsWith(state)) ?? "up" } }),
    before: { sourceInterface: { name, state: "up" } },
  },
];

/** What a setting looks like in a scenario: `the transport is off from 12:00`, `the proxy is 192.0.2.8, port 3128`. */
export const settingPattern = `(?:${kinds.map(({ pattern }) => pattern).join("|")})(?: ${spanPattern})?`;

/** Reads a setting; throws `RangeError` when the text is none. */
export function settingOf(text: string): Setting {
  const [span] = new RegExp(` ${spanPattern}$`).exec(text) ?? [];
  const said = span === undefined ? text : text.slice(0, -span.length);
  const kind = kinds.find(({ pattern }) => new RegExp(`^${pattern}$`).test(said));
  if (kind === undefined) throw new RangeError(`"${text}" is no setting, such as "the transport is off".`);
  return { ...kind, after: kind.set(said), span: span === undefined ? undefined : spanOf(span.trim()) };
}

/** Sets it, or plans it for its while. */
export async function apply(bench: DeviceBench, { capability, after, before, span }: Setting): Promise<void> {
  if (capability !== undefined) bench.declaration.needs(capability);
  const set = () => bench.configure(after);
  if (span === undefined) return set();
  bench.story.scheduleSpan(span, set, () => bench.configure(before));
}
