import type { DeviceBench } from "../device-bench";
import { readable } from "../instant";
import { Deviation, expectSame } from "../outcome";
import type { Span } from "../span";
import type { Service } from "../watch";

/** The SIP service stands like this now. */
export async function expectService(bench: DeviceBench, expected: Service): Promise<void> {
  expectSame("SIP service", expected, (await bench.watch.look(bench.story.now)).service);
}

/** Whenever anybody looked during a span of time, the SIP service stood like this. */
export function expectServiceThroughout(bench: DeviceBench, expected: Service, span: Span): void {
  const { begin, end } = bench.story.limits(span);
  const within = bench.watch.sights.filter(({ at }) => at >= begin && at <= end);
  const other = within.find(({ service }) => service !== expected);
  if (within.length === 0) throw new RangeError(`Nobody looked from ${readable(begin)} to ${readable(end)}.`);
  if (other !== undefined) throw new Deviation(`SIP service ${expected}`, `${other.service} at ${readable(other.at)}`);
}
