/**
 * The paths of the fields in `given` that its schema did not know: those that are missing from `read`, which is the same
 * message after parsing. A run ignores them; a strict reading of an adapter reports them.
 */
export function unknownFields(given: unknown, read: unknown, path = ""): string[] {
  if (!isObject(given) || !isObject(read)) return [];
  return Object.entries(given).flatMap(([name, value]) => {
    const here = path === "" ? name : `${path}.${name}`;
    return Object.hasOwn(read, name) ? unknownFields(value, read[name], here) : [here];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
