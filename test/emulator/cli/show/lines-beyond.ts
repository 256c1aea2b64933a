/** The lines of `printed` that a sample does not have; throws where a line of the sample is missing, or out of order. */
export function linesBeyond(sample: string, printed: string): readonly string[] {
  const expected = sample.split("\n");
  const beyond = printed.split("\n").filter((line) => {
    if (line !== expected[0]) return true;
    expected.shift();
    return false;
  });
  if (expected.length > 0) throw new Error(`"${expected[0]}" is not printed where the sample has it:\n${printed}`);
  return beyond;
}

/** The first line of each section, where sections are one blank line apart. */
export const firstLines = (printed: string): readonly (string | undefined)[] =>
  printed.split("\n\n").map((section) => section.split("\n")[0]);
