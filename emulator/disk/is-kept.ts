import type { Kept } from "./disk";

/** What a router is not without; whatever else its state holds comes from the factory where an older version kept it. */
const essentials = ["now", "release", "sudi", "recorder", "statistics", "book", "records", "sessions"];

/** Whether a value that was sealed by this program holds routers. */
export function isKept(value: unknown): value is Kept {
  return (
    has(value, ["states", "startups"]) &&
    Array.isArray(value.states) &&
    value.states.length > 0 &&
    value.states.every((state: unknown) => has(state, essentials)) &&
    Array.isArray(value.startups) &&
    value.startups.length === value.states.length &&
    value.startups.every((startup: unknown) => has(startup, ["hostname", "periodicity"]))
  );
}

function has<Name extends string>(value: unknown, names: readonly Name[]): value is Record<Name, unknown> {
  return typeof value === "object" && value !== null && names.every((name) => name in value);
}
