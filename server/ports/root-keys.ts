import type { Instant } from "../../core/time/instant";
import type { RootKey } from "./root-key";

/** Where the private halves of the root keys are. */
export interface RootKeys {
  /** The key of that generation, counted from 1; `none` where this stage has no such key. */
  find(generation: number): Promise<RootKey | "none">;
}

/** What is known of a root key; of the first one nothing needs to be written before it is revoked. */
export interface RootRecord {
  readonly generation: number;
  readonly key: string;
  /** Raw 32 bytes in base64. */
  readonly public: string;
  /** From then on devices are told of it. */
  readonly announcedAt: Instant;
  /** From then on it certifies, so that devices knew it before. */
  readonly signsFrom: Instant;
  /** From then on it certifies nothing, and devices are told to forget it. */
  readonly revokedAt: Instant | "never";
  /** 1 when written first; grows by one each time. */
  readonly version: number;
}

export interface RootRecords {
  /** By generation. */
  all(): Promise<readonly RootRecord[]>;
  /** Writes version 1 where there is none, and any other over the version before it; else it is `stale` and nothing is written. */
  save(record: RootRecord): Promise<"saved" | "stale">;
}
