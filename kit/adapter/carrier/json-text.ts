const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A message from its bytes; what is wrong with them, where they are no JSON in UTF-8. */
export function readJson(
  bytes: Uint8Array,
): { readonly kind: "message"; readonly message: unknown } | { readonly kind: "unreadable"; readonly reason: string } {
  try {
    return { kind: "message", message: JSON.parse(utf8.decode(bytes)) };
  } catch (fault) {
    return { kind: "unreadable", reason: fault instanceof SyntaxError ? "no JSON" : "no UTF-8" };
  }
}
