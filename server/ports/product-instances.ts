import type { Policy } from "../../core/policy/policy";
import type { Sudi } from "../../core/report/sudi";
import type { Instant } from "../../core/time/instant";

/** A device as the server sees it: it belongs to exactly one virtual account (ACC-1). */
export interface ProductInstance {
  readonly sudi: Sudi;
  readonly virtualAccount: string;
  readonly hostname: string;
  /** The release that the device named last, as in 17.6.1a. */
  readonly softwareVersion: string;
  /** The device's public key, raw 32 bytes in base64 (TRU-5). */
  readonly publicKey: string;
  readonly trustCode: string;
  /** It came by a usage file and has not asked for trust itself: its files may still bear the built-in key (TRN-5). */
  readonly joinedByFile?: true;
  /** When trust was given first; trust given again moves nothing (DDL-1). */
  readonly trustedAt: Instant;
  /** The other platform of its pair (HAB-4). */
  readonly peer: Sudi | "none";
  /** A policy of its own, which goes before the account's (POL-6). */
  readonly policy: Policy | "none";
  /** Added to the versions of the account's policy, so that what the device gets never looks older than what it had (POL-4). */
  readonly versionsBefore: number;
  /** 1 when written first; grows by one each time. */
  readonly version: number;
}

export interface ProductInstances {
  find(sudi: Sudi): Promise<ProductInstance | "unknown">;
  /** Those of the devices that are known, in any order. */
  findAll(sudis: readonly Sudi[]): Promise<readonly ProductInstance[]>;
  /** Writes version 1 where there is none, and any other over the version before it; else it is `stale` and nothing is written. */
  save(instance: ProductInstance): Promise<"saved" | "stale">;
  /** Removes it if it still is of that version. */
  remove(instance: ProductInstance): Promise<"removed" | "stale">;
}
