import { beforeEach, describe, expect, it } from "vitest";
import { metrics, tellMetrics } from "../../lambdas/metrics";

const at = Date.parse("2021-03-29T12:00:00Z");

function told(): readonly unknown[] {
  const lines: unknown[] = [];
  tellMetrics(at, "slp-kit/test", (line) => lines.push(JSON.parse(line)));
  return lines;
}

beforeEach(() => {
  told();
});

describe("metrics of a function", () => {
  it("are one line an invocation, as CloudWatch reads it", () => {
    metrics.note("slp_reports_accepted_total", {}, 1);
    metrics.note("slp_reports_accepted_total", {}, 2);
    metrics.note("slp_reports_refused_total", { reason: "conflict" }, 1);
    metrics.note("slp_batch_duration_seconds", { function: "policy-evaluation" }, 0.25);
    const directive = (Name: string, Unit: string, ...labels: readonly string[]) => ({
      Namespace: "slp-kit/test",
      Dimensions: [labels],
      Metrics: [{ Name, Unit }],
    });
    expect(told()).toEqual([
      {
        _aws: {
          Timestamp: 1_617_019_200_000,
          CloudWatchMetrics: [
            directive("slp_reports_accepted_total", "Count"),
            directive("slp_reports_refused_total", "Count", "reason"),
            directive("slp_batch_duration_seconds", "Seconds", "function"),
          ],
        },
        reason: "conflict",
        function: "policy-evaluation",
        slp_reports_accepted_total: 3,
        slp_reports_refused_total: 1,
        slp_batch_duration_seconds: 0.25,
      },
    ]);
  });

  it("are told once, and not at all where nothing was noted", () => {
    metrics.note("slp_reports_accepted_total", {}, 1);
    expect(told()).toHaveLength(1);
    expect(told()).toEqual([]);
  });

  it("take a line of its own for each value of a label", () => {
    for (const reason of ["conflict", "signature", "conflict"]) {
      metrics.note("slp_reports_refused_total", { reason }, 1);
    }
    expect(told()).toMatchObject([
      { reason: "conflict", slp_reports_refused_total: 2 },
      { reason: "signature", slp_reports_refused_total: 1 },
    ]);
  });

  it("keep every length of time, a hundred in a line", () => {
    for (let second = 1; second <= 101; second++) metrics.note("slp_message_age_seconds", { queue: "reports" }, second);
    const [first, rest] = told() as { slp_message_age_seconds: unknown }[];
    expect(first?.slp_message_age_seconds).toHaveLength(100);
    expect(rest?.slp_message_age_seconds).toBe(101);
  });
});
