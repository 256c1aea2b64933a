import type { OpName, Ops, RequestFields } from "../messages/envelope";

/** A request without its id. */
export type Asked = { readonly op: string };

/** One thing that implementations of a side have, or have with a capability. */
export type Probe = {
  /** Without one, every implementation of the side has it. */
  readonly capability?: string;
  /** Whether it may be there without being declared, because it makes sense alone too. */
  readonly free?: boolean;
  /** What it is called in a finding. */
  readonly what: string;
  /** What has to be asked before, from the reset on. */
  readonly before: readonly Asked[];
  readonly ask: Asked;
};

/** Makes requests of one side that the compiler has read. */
export function asking<Table extends Ops<Table>>() {
  return <Op extends OpName<Table>>(op: Op, fields: RequestFields<Table, Op>): Asked => ({ op, ...fields });
}
