/** How a document is to be judged: it is taken, or the first reason why it is not. */
export const vectorVerdicts = [
  "taken",
  "unreadable",
  "signature",
  "certificate",
  "device",
  "nothing-pending",
  "older-policy",
] as const;
export type VectorVerdict = (typeof vectorVerdicts)[number];

/** One document (base64), how it is to be judged, and what it is an example of. */
export type Vector = { readonly document: string; readonly verdict: VectorVerdict; readonly note: string };
/** Documents of one kind by their name. */
export type Vectors = Readonly<Record<string, Vector>>;
