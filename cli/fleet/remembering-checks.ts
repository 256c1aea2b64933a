import type { Cryptography } from "../../core/document/cryptography";

const mostRemembered = 1_000;

/** Checks a signature once: all acknowledgements of a day carry the same certificate, and every device of a fleet looks at it. */
export function rememberingChecks(cryptography: Cryptography): Cryptography {
  const checked = new Map<string, boolean>();
  return {
    ...cryptography,
    verify(publicKey, text, signature) {
      const name = `${publicKey} ${signature} ${text}`;
      const known = checked.get(name);
      if (known !== undefined) return known;
      const fits = cryptography.verify(publicKey, text, signature);
      if (checked.size >= mostRemembered) checked.clear();
      checked.set(name, fits);
      return fits;
    },
  };
}
