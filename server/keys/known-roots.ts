import type { IssuerKey } from "../../core/acknowledgement/certificate";
import { type Instant, instant } from "../../core/time/instant";
import type { RootKeys, RootRecord, RootRecords } from "../ports/root-keys";

export interface RootPorts {
  readonly rootKeys: RootKeys;
  readonly rootRecords: RootRecords;
}

/** Every root key, by generation; the first one is there before anything is written of it. */
export async function knownRoots({ rootKeys, rootRecords }: RootPorts): Promise<readonly RootRecord[]> {
  const records = await rootRecords.all();
  if (records.some(({ generation }) => generation === 1)) return records;
  const first = await rootKeys.find(1);
  if (first === "none") return records;
  const always = instant(0);
  const { key, public: publicKey } = await first.publicKey();
  const original = { generation: 1, key, public: publicKey, announcedAt: always, signsFrom: always } as const;
  return [{ ...original, revokedAt: "never", version: 0 }, ...records];
}

export const isGood = ({ revokedAt }: RootRecord): boolean => revokedAt === "never";

/**
 * The root key that certifies: of those that are not revoked the latest whose time has come; where it has come for none, the
 * next one, which devices were told of the longest.
 */
export function signingRoot(roots: readonly RootRecord[], now: Instant): RootRecord | "none" {
  const good = roots.filter(isGood);
  return good.findLast(({ signsFrom }) => signsFrom <= now) ?? good[0] ?? "none";
}

/** The root keys that devices are to know. */
export const toldRoots = (roots: readonly RootRecord[]): readonly IssuerKey[] => roots.filter(isGood).map(keyOf);

export const keyOf = ({ key, public: publicKey }: RootRecord): IssuerKey => ({ key, public: publicKey });
