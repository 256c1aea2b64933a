/** What is found at once of a long list, and the key of its last entry where there may be more behind it. */
export interface Page<Entry> {
  readonly entries: readonly Entry[];
  readonly next: string | "end";
}

/** Where a list goes on: in one of the stretches that it consists of, behind an entry; "" is before the first. */
export interface Place<Stretch extends string> {
  readonly stretch: Stretch;
  readonly after: string;
}

export interface ListPart<Shown, Stretch extends string> {
  /** May be fewer than asked for, even none; only `end` means that nothing follows. */
  readonly shown: readonly Shown[];
  readonly next: Place<Stretch> | "end";
  /** How many were left out first. */
  readonly skipped: number;
}

export interface ListQuestion<Stretch extends string> {
  readonly after?: Place<Stretch>;
  /** So many are left out first. */
  readonly offset?: number;
  readonly most: number;
}

/** One answer reads no more pages than this, whatever is found in them. */
const mostPages = 8;

/**
 * Reads a list that consists of stretches, one after the other, page by page, from a place on. `show` makes of entries what is
 * to be seen of them, which may be less. What it takes does not depend on the length of the list.
 */
export async function readStretches<Stretch extends string, Entry, Shown>(
  stretches: readonly Stretch[],
  { after, offset = 0, most }: ListQuestion<Stretch>,
  read: (place: Place<Stretch>, most: number) => Promise<Page<Entry>>,
  show: (entries: readonly Entry[], stretch: Stretch) => Promise<readonly Shown[]>,
): Promise<ListPart<Shown, Stretch>> {
  const shown: Shown[] = [];
  let skipped = 0;
  let place: Place<Stretch> | "end" = after ?? startOf(stretches[0]);
  for (let pages = 0; pages < mostPages && shown.length < most && place !== "end"; pages++) {
    const skips = skipped < offset;
    const page: Page<Entry> = await read(place, skips ? offset - skipped : most - shown.length);
    if (skips) skipped += page.entries.length;
    else shown.push(...(await show(page.entries, place.stretch)));
    const { stretch }: Place<Stretch> = place;
    place = page.next === "end" ? startOf(stretches[stretches.indexOf(stretch) + 1]) : { stretch, after: page.next };
  }
  return { shown, next: place, skipped };
}

const startOf = <Stretch extends string>(stretch: Stretch | undefined): Place<Stretch> | "end" =>
  stretch === undefined ? "end" : { stretch, after: "" };
