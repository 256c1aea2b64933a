/** Where the next report meets a crash: before it is stored, right after, or before its acknowledgement is. */
export const crashPoints = ["before-store", "after-store", "before-acknowledgement"] as const;
export type CrashPoint = (typeof crashPoints)[number];

/** What becomes of one write: `lost` means that it is done and nobody hears of it. */
export type WriteFate = "done" | "refused" | "lost";

const fateAt = {
  "before-store": { sortKey: /^REPORT#/, partitionKey: /^DEV#/, fate: "refused" },
  "after-store": { sortKey: /^REPORT#/, partitionKey: /^DEV#/, fate: "lost" },
  "before-acknowledgement": { sortKey: /^/, partitionKey: /^ACK#/, fate: "refused" },
} as const satisfies Record<CrashPoint, { sortKey: RegExp; partitionKey: RegExp; fate: WriteFate }>;

/** Holds at most one crash that is to come; the write that meets it uses it up. */
export class CrashPlan {
  #next: CrashPoint | undefined;

  crashNext(at: CrashPoint): void {
    this.#next = at;
  }

  get armed(): boolean {
    return this.#next !== undefined;
  }

  fateOf(item: { readonly partitionKey: string; readonly sortKey: string }): WriteFate {
    if (this.#next === undefined) return "done";
    const { partitionKey, sortKey, fate } = fateAt[this.#next];
    if (!partitionKey.test(item.partitionKey) || !sortKey.test(item.sortKey)) return "done";
    this.#next = undefined;
    return fate;
  }
}
