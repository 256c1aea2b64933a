import { AdapterRefusal } from "../adapter/carrier/faults";

/** Throws an `AdapterRefusal` for the first of these fields that a request has: it belongs to a capability that is not declared. */
export function refuseFields(request: object, fields: readonly string[]): void {
  const present = new Map(Object.entries(request));
  const field = fields.find((name) => present.get(name) !== undefined);
  if (field === undefined) return;
  throw new AdapterRefusal("not-implemented", `"${field}" belongs to a capability that is not declared here`);
}
