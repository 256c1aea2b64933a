import { DocumentFault } from "./document-fault";

const release = /^0*(\d+)\.0*(\d+)\.0*(\d+)([a-z]*)$/;

/** A release as documents spell it: `17.6.1a` becomes `17.06.01a`. */
export function paddedRelease(text: string): string {
  const { numbers, letter } = parts(text);
  return numbers.map((number) => number.padStart(2, "0")).join(".") + letter;
}

/** A release as adapter messages spell it: `17.06.01a` becomes `17.6.1a`. */
export function unpaddedRelease(text: string): string {
  const { numbers, letter } = parts(text);
  return numbers.join(".") + letter;
}

function parts(text: string): { numbers: string[]; letter: string } {
  const [, major = "", minor = "", patch = "", letter = ""] = release.exec(text) ?? [];
  if (major === "") throw new DocumentFault(`"${text}" is no release like 17.6.1a`);
  return { numbers: [major, minor, patch], letter };
}
