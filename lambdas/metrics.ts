import { type MeasureName, type Metrics, measures } from "../server/ports/metrics";

interface Series {
  readonly name: MeasureName;
  readonly labels: Readonly<Record<string, string>>;
  readonly values: number[];
}

/** CloudWatch takes so many values of one metric in a line. */
const mostValues = 100;

/** What this instance of a function noted and has not told yet. */
let noted: Series[] = [];

/** Keeps what is noted until the invocation is over. */
export const metrics: Metrics = {
  note(name, labels, value) {
    const same = (one: Series) => one.name === name && one.values.length < mostValues && isSame(one.labels, labels);
    const series = noted.find(same);
    if (series === undefined) noted.push({ name, labels, values: [value] });
    else if (measures[name].unit === "Count") series.values[0] = (series.values[0] ?? 0) + value;
    else series.values.push(value);
  },
};

/** Writes what was noted, in as few lines of the embedded metric format as hold it: CloudWatch makes metrics of them. */
export function tellMetrics(
  at: number = Date.now(),
  namespace: string = process.env.METRICS_NAMESPACE ?? "slp-kit",
  log: (line: string) => void = console.log,
): void {
  const lines: Series[][] = [];
  for (const series of noted) {
    const line = lines.find((others) => others.every((other) => canShare(other, series)));
    if (line) line.push(series);
    else lines.push([series]);
  }
  noted = [];
  for (const line of lines) log(JSON.stringify(written(line, at, namespace)));
}

function written(line: readonly Series[], Timestamp: number, Namespace: string): object {
  return {
    _aws: {
      Timestamp,
      CloudWatchMetrics: line.map(({ name, labels }) => ({
        Namespace,
        Dimensions: [Object.keys(labels)],
        Metrics: [{ Name: name, Unit: measures[name].unit }],
      })),
    },
    ...Object.assign({}, ...line.map(({ labels }) => labels)),
    ...Object.fromEntries(line.map(({ name, values }) => [name, values.length === 1 ? values[0] : values])),
  };
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A label has one value in a line, and so has a metric. */
const canShare = (one: Series, other: Series): boolean =>
  one.name !== other.name &&
  Object.entries(other.labels).every(([label, value]) => (one.labels[label] ?? value) === value);
