interface Page<Entry> {
  readonly totalRecords: number;
  readonly entries: readonly Entry[];
}

/** All entries of a list that comes in pages, asked for one after the other. */
export async function allPages<Entry>(page: (offset: number) => Promise<Page<Entry>>): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for (;;) {
    const { totalRecords, entries } = await page(all.length);
    all.push(...entries);
    if (entries.length === 0 || all.length >= totalRecords) return all;
  }
}

/** All entries of a list whose pages name the next one by a cursor. */
export async function allAfter<Entry>(
  page: (cursor: {
    readonly cursor?: string;
  }) => Promise<{ readonly entries: readonly Entry[]; readonly next?: string }>,
): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for (let cursor: string | undefined; ; ) {
    const { entries, next } = await page(cursor === undefined ? {} : { cursor });
    all.push(...entries);
    if (next === undefined) return all;
    cursor = next;
  }
}
