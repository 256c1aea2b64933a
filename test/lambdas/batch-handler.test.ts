import type { SQSEvent } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { batchHandler } from "../../lambdas/batch-handler";
import { contract } from "../../lambdas/policy-evaluation/contract";

const batch = (bodies: Readonly<Record<string, string>>) =>
  ({
    Records: Object.entries(bodies).map(([messageId, body]) => ({
      messageId,
      body,
      attributes: { SentTimestamp: "0" },
    })),
  }) as SQSEvent;

function readNumber(body: string): number {
  const value = Number(body);
  if (Number.isNaN(value)) throw new Error(`${body} is no number`);
  return value;
}

describe("a batch handler", () => {
  it("answers the messages that failed, and no other", async () => {
    const failNegative = batchHandler(
      contract,
      readNumber,
      async (deliveries) =>
        deliveries.filter(({ message }) => message < 0).map(({ id }) => ({ id, cause: new Error("negative") })),
      () => {},
    );
    expect(await failNegative(batch({ a: "1", b: "-1", c: "poison", d: "2" }))).toEqual({
      batchItemFailures: [{ itemIdentifier: "c" }, { itemIdentifier: "b" }],
    });
  });

  it("hands on what can be read, and nothing at all when nothing can", async () => {
    const handed: number[][] = [];
    const keep = batchHandler(
      contract,
      readNumber,
      async (deliveries) => {
        handed.push(deliveries.map(({ message }) => message));
        return [];
      },
      () => {},
    );
    await keep(batch({ a: "poison", b: "7" }));
    await keep(batch({ a: "poison" }));
    expect(handed).toEqual([[7]]);
  });

  it("logs one line of JSON for each failure", async () => {
    const lines: string[] = [];
    await batchHandler(
      contract,
      readNumber,
      async () => [],
      (line) => lines.push(line),
    )(batch({ a: "poison" }));
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        level: "error",
        function: "policy-evaluation",
        what: "message of reports",
        id: "a",
        error: "Error",
        message: "poison is no number",
      },
    ]);
  });

  it("fails as a whole when the work itself throws, and logs that in the same words", async () => {
    const lines: string[] = [];
    const broken = batchHandler(
      contract,
      readNumber,
      () => Promise.reject(new Error("no table")),
      (line) => lines.push(line),
    );
    await expect(broken(batch({ a: "1", b: "2" }))).rejects.toThrow("no table");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: "error", function: "policy-evaluation", what: "batch of reports", id: "a", message: "no table" },
    ]);
  });
});
