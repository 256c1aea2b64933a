/** The names that a mistyped one was perhaps meant for, the nearest first. */
export function nearNames(typed: string, names: readonly string[], most = 5): string[] {
  const word = typed.toUpperCase();
  return names
    .map((name) => ({ name, distance: distance(word, name) }))
    .filter((near) => near.distance <= 2)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

/** How many characters have to be put in, taken out or exchanged to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [i, character] of [...one].entries()) {
    let corner = row[0] ?? 0;
    row = row.map((above, j) => {
      if (j === 0) return i + 1;
      const cost = other[j - 1] === character ? 0 : 1;
      corner = Math.min(above + 1, corner + 1, (row[j - 1] ?? 0) + cost);
      return corner;
    });
  }
  return row.at(-1) ?? 0;
}
