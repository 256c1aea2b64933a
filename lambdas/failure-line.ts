import type { FailedDelivery } from "../server/delivery";

/** A line of a function's log for a message that has to come again, as JSON. */
export function failureLine(functionName: string, { id, cause }: FailedDelivery): string {
  const { name, message, stack } = cause instanceof Error ? cause : new Error(String(cause));
  return JSON.stringify({ level: "error", function: functionName, message_id: id, name, message, stack });
}
