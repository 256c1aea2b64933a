import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Tokens } from "../../ports/tokens";
import { type KeptToken, tokenStanding, usedBy } from "../../tokens/token-standing";
import { instantShape, wholeNumber } from "../shapes";
import { doesNotExist, followsVersion } from "./clauses";
import { tokenKey } from "./keys";
import type { Table } from "./table";

const shape = z.object({
  virtualAccount: z.string(),
  expiresAt: instantShape,
  uses: z.union([wholeNumber, z.literal("unlimited")]),
  users: z.array(z.string()),
  revoked: z.boolean(),
  version: wholeNumber,
});
type Versioned = KeptToken & { readonly version: number };

export function dynamoTokens(table: Table): Tokens {
  const find = async (token: string): Promise<Versioned | "unknown"> => {
    const item = await table.get(keyOf(token));
    return item === undefined ? "unknown" : z.parse(shape, item);
  };
  const save = (token: string, kept: Versioned) =>
    table.putIf({ ...keyOf(token), ...kept }, followsVersion(kept.version));

  return {
    async create({ token, virtualAccount, expiresAt, uses }) {
      const item = { ...keyOf(token), virtualAccount, expiresAt, uses, users: [], revoked: false, version: 1 };
      // Refused: it is there from an earlier try of this very call, whose answer was lost.
      await table.putIf(item, doesNotExist);
    },
    async standing(token, device, now) {
      return tokenStanding(await find(token), device, now);
    },
    async use(token, device, now) {
      for (;;) {
        const kept = await find(token);
        const standing = tokenStanding(kept, device, now);
        if (standing.kind !== "good" || kept === "unknown") return standing;
        const used = usedBy(kept, device);
        if (used === kept) return standing;
        if ((await save(token, { ...used, version: kept.version + 1 })) === "put") return standing;
      }
    },
    async revoke(token, virtualAccount) {
      for (;;) {
        const kept = await find(token);
        if (kept === "unknown" || kept.virtualAccount !== virtualAccount) return "unknown";
        if (kept.revoked) return "revoked";
        const revoked = { ...kept, revoked: true, version: kept.version + 1 };
        if ((await save(token, revoked)) === "put") return "revoked";
      }
    },
  };
}

const keyOf = (token: string) => tokenKey(createHash("sha256").update(token).digest("hex"));
