import { compareReleases, parseRelease, type Release } from "./release";

/** Tells of a release whether it belongs to what a rule speaks of. */
export type ReleaseRule = (release: Release) => boolean;

/** That release and no other: `17.3.4` is not `17.3.4a`. */
export function exactly(text: string): ReleaseRule {
  const named = parseRelease(text);
  return (release) => compareReleases(release, named) === 0;
}

/** Every release of a train, as in "any 17.4 release". */
export function train(text: string): ReleaseRule {
  const named = parseRelease(`${text}.0`);
  return (release) => release.major === named.major && release.minor === named.minor;
}

/** That release and all later ones. */
export function from(text: string): ReleaseRule {
  const named = parseRelease(text);
  return (release) => compareReleases(release, named) >= 0;
}

/** All earlier releases. */
export function before(text: string): ReleaseRule {
  const isLater = from(text);
  return (release) => !isLater(release);
}

export const anyOf =
  (...rules: readonly ReleaseRule[]): ReleaseRule =>
  (release) =>
    rules.some((rule) => rule(release));
