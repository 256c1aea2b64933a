/** An account's usage of one tag and week is spread over so many places, so that none of them runs hot. */
export const cohorts = 16;

/** The cohort that a group's usage is filed under: FNV-1a of its name, 0 to 15. */
export function cohortOf(group: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < group.length; index++) {
    hash = Math.imul(hash ^ group.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % cohorts;
}
