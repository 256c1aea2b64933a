import { formatRelease, type Release } from "./release";

/** REL-8: the pairs that are documented, and no other. */
const documented: Readonly<Record<string, string>> = {
  "17.6.1a": "14.4",
  "17.15.1a": "14.10",
  "17.18.1a": "15",
};

/** CUBE versions by release, as somebody configured them. */
export type CubeVersions = Readonly<Record<string, string>>;

/** The CUBE version that goes with a release: the documented one, else the configured one; `undocumented` is never guessed (REL-8). */
export function cubeVersion(release: Release, configured: CubeVersions = {}): string | "undocumented" {
  const name = formatRelease(release);
  return documented[name] ?? configured[name] ?? "undocumented";
}
