import { Counter, Histogram, Registry } from "prom-client";
import * as z from "zod/mini";
import { measures } from "../server/ports/metrics";

const told = z.object({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Dimensions: z.tuple([z.array(z.string())]),
        Metrics: z.tuple([z.object({ Name: z.enum(measureNames()) })]),
      }),
    ),
  }),
});
const labelValues = z.record(z.string(), z.unknown());
const values = z.pipe(
  z.union([z.number(), z.array(z.number())]),
  z.transform((read) => [read].flat()),
);

type MeasureName = keyof typeof measures;

function measureNames(): readonly MeasureName[] {
  const isName = (name: string): name is MeasureName => Object.hasOwn(measures, name);
  return Object.keys(measures).filter(isName);
}

/** What the functions of a system measure, read from the lines that CloudWatch reads, for Prometheus. */
export class LocalMetrics {
  readonly #registry = new Registry();
  readonly #note = new Map(measureNames().map((name) => [name, this.#collector(name)]));

  /** Takes in a line of the embedded metric format; any other line is none of its business. */
  tell(line: unknown): void {
    const json: unknown = typeof line === "string" && line.startsWith("{") ? JSON.parse(line) : undefined;
    const read = told.safeParse(json);
    if (!read.success) return;
    const said = z.parse(labelValues, json);
    for (const { Dimensions, Metrics } of read.data._aws.CloudWatchMetrics) {
      const labels = Object.fromEntries(Dimensions[0].map((name) => [name, String(said[name])]));
      for (const value of z.parse(values, said[Metrics[0].Name])) this.#note.get(Metrics[0].Name)?.(labels, value);
    }
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Everything in the text format of Prometheus. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #collector(name: MeasureName): (labels: Record<string, string>, value: number) => void {
    const { what: help, unit, labels } = measures[name];
    const configuration = { name, help, labelNames: [...labels], registers: [this.#registry] };
    if (unit === "Count") {
      const counter = new Counter(configuration);
      return (labels, value) => counter.inc(labels, value);
    }
    const histogram = new Histogram(configuration);
    return (labels, value) => histogram.observe(labels, value);
  }
}
