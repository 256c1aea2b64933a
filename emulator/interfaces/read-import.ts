import * as z from "zod/mini";

type ImportedFile =
  | { readonly kind: "file"; readonly text: string }
  | { readonly kind: "unreadable"; readonly message: string };

const wrapped = z.union([z.string(), z.object({ data: z.string() })]);
const base64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

const unreadable: ImportedFile = {
  kind: "unreadable",
  message: 'the body is no file: send it in base64 as {"data":"…"}, or as it stands',
};

/** Reads what is posted for import: a file as it stands, or in base64, bare or in JSON. */
export function readImport(body: string): ImportedFile {
  const text = body.trim();
  if (text.startsWith("<")) return { kind: "file", text: body };
  if (base64.test(text)) return decoded(text);
  try {
    const given = z.parse(wrapped, JSON.parse(text));
    return decoded(typeof given === "string" ? given : given.data);
  } catch {
    return unreadable;
  }
}

function decoded(text: string): ImportedFile {
  if (!base64.test(text)) return unreadable;
  try {
    return { kind: "file", text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(text, "base64")) };
  } catch {
    return { kind: "unreadable", message: "the base64 does not hold UTF-8 text" };
  }
}
