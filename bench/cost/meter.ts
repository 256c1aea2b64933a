import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SQSClient } from "@aws-sdk/client-sqs";

/** What was asked of AWS: calls by their names, and the units that the database says they consumed. */
export interface Metered {
  readonly calls: readonly string[];
  readonly readUnits: number;
  readonly writeUnits: number;
}

/** Counts what the clients do that it watches. */
export class Meter {
  #calls: string[] = [];
  #units = { read: 0, write: 0 };

  watch(client: DynamoDBClient): void {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        const name = this.#called(context.commandName);
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } });
        // AWS counts a read that finds nothing as one unit, the embedded database as none.
        if (/Put|Write|Delete/.test(name)) this.#units.write += unitsOf(result.output);
        else this.#units.read += Math.max(1, unitsOf(result.output));
        return result;
      },
      { step: "initialize" },
    );
  }

  /** Counts the calls, and hands over the bodies that are sent. */
  watchQueue(client: SQSClient, sent: (queueUrl: string, body: string) => void): void {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        this.#called(context.commandName);
        if ("Entries" in args.input) {
          for (const entry of args.input.Entries ?? []) {
            if ("MessageBody" in entry) sent(args.input.QueueUrl ?? "", entry.MessageBody ?? "");
          }
        }
        return next(args);
      },
      { step: "initialize" },
    );
  }

  #called(name: unknown): string {
    const short = String(name).replace(/Command$/, "");
    this.#calls.push(short);
    return short;
  }

  /** What was counted since it was taken last. */
  take(): Metered {
    const taken = { calls: this.#calls, readUnits: this.#units.read, writeUnits: this.#units.write };
    this.#calls = [];
    this.#units = { read: 0, write: 0 };
    return taken;
  }
}

function unitsOf(output: object): number {
  if (!("ConsumedCapacity" in output)) return 0;
  return [output.ConsumedCapacity].flat().reduce<number>((sum, consumed) => sum + capacityIn(consumed), 0);
}

const capacityIn = (consumed: unknown): number =>
  typeof consumed === "object" && consumed !== null && "CapacityUnits" in consumed ? Number(consumed.CapacityUnits) : 0;
