/** What a request is recognised by. */
export type RequestHead = { readonly id: number | undefined; readonly op: string };

/** The number and the op of a request, as far as it has them. */
export function headOf(request: object): RequestHead {
  const id = "id" in request && typeof request.id === "number" ? request.id : undefined;
  const op = "op" in request && typeof request.op === "string" ? request.op : "a message without op";
  return { id, op };
}
