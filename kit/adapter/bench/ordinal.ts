/** Which one of several that came one after the other. */
export const ordinals = ["first", "second", "third", "last"] as const;
export type Ordinal = (typeof ordinals)[number];

/** The one of `items` that is meant, if there is one yet. */
export function pick<Item>(items: readonly Item[], which: Ordinal): Item | undefined {
  return which === "last" ? items.at(-1) : items[ordinals.indexOf(which)];
}
