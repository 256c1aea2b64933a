/** Which collector a scenario is about. */
export type StatedCollector = { readonly kind: "cslu" | "on-prem"; readonly version?: string };

const onPrem = "an SSM On-Prem";

/** What a collector looks like in a scenario: `a CSLU`, `an SSM On-Prem`, `an SSM On-Prem of Version 8 Release 202102`. */
export const collectorPattern = `a CSLU|${onPrem}(?: of Version \\d+ Release \\d{6})?`;

/** Reads which collector is meant. */
export function collectorOf(text: string): StatedCollector {
  if (!text.startsWith(onPrem)) return { kind: "cslu" };
  const [, version, release] = /Version (\d+) Release (\d{6})$/.exec(text) ?? [];
  return { kind: "on-prem", version: version && `${version}-${release}` };
}
