import type { SubjectResult } from "../verdict/result";
import { xmlText } from "./xml";

const height = 20;
const characterWidth = 6.6;

/** A badge for a web page: the verdict on a subject, and how many of the applicable requirements passed, as SVG. */
export function badge({ subject, conformant, partial, counts }: SubjectResult): string {
  const verdict = partial ? "interrupted" : conformant ? "conformant" : "not conformant";
  const label = `SLP ${subject}`;
  const value = `${verdict} ${counts.passed}/${counts.applicable}`;
  const [left, right] = [widthOf(label), widthOf(value)];
  const text = (x: number, words: string) => `<text x="${x}" y="14">${xmlText(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${height}" role="img" aria-label="${xmlText(`${label}: ${value}`)}">`,
    `  <title>${xmlText(`${label}: ${value}`)}</title>`,
    `  <rect width="${left + right}" height="${height}" rx="3" fill="#444"/>`,
    `  <path d="M${left} 0h${right - 3}a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-${right - 3}z" fill="${conformant ? "#2a7d3c" : "#b3372c"}"/>`,
    '  <g fill="#fff" font-family="Verdana, DejaVu Sans, sans-serif" font-size="11" text-anchor="middle">',
    `    ${text(left / 2, label)}`,
    `    ${text(left + right / 2, value)}`,
    "  </g>",
    "</svg>",
    "",
  ].join("\n");
}

function widthOf(words: string): number {
  return Math.ceil(words.length * characterWidth) + 12;
}
