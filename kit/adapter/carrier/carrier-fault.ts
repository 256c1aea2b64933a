/** What can go wrong between the kit and an adapter that lives elsewhere. */
export type Trouble =
  | "unreachable"
  | "ended"
  | "silent"
  | "malformed"
  | "too-long"
  | "wrong-id"
  | "unasked"
  | "wrong-status";

/** No answer of the protocol came back; `op` is what was asked, `seen` what came instead. */
export class CarrierFault extends Error {
  override readonly name = "CarrierFault";
  constructor(
    readonly trouble: Trouble,
    readonly op: string,
    readonly seen: string,
    options?: ErrorOptions,
  ) {
    super(`The adapter gave no answer to "${op}": ${seen}.`, options);
  }
}

/** A text of the adapter's as it is quoted in a message: on one line, and not all of it when it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);
}
