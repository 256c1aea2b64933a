import * as z from "zod/mini";
import type { Tokens } from "../../ports/tokens";
import { type KeptToken, listedToken, tokenStanding, usedBy } from "../../tokens/token-standing";
import { instantShape, wholeNumber } from "../shapes";
import { tokenId, tokenSha256 } from "../token-id";
import { doesNotExist, followsVersion } from "./clauses";
import { tokenKey, tokenListPartition, tokenListSortKey, tokenOfSortKey } from "./keys";
import type { Table } from "./table";

const shape = z.object({
  virtualAccount: z.string(),
  expiresAt: instantShape,
  uses: z.union([wholeNumber, z.literal("unlimited")]),
  description: z.string(),
  createdAt: instantShape,
  createdBy: z.string(),
  users: z.array(z.string()),
  revoked: z.boolean(),
  version: wholeNumber,
});
const entry = z.object({ SK: z.string() });
const keyed = z.object({ PK: z.string() });
type Versioned = KeptToken & { readonly version: number };

export function dynamoTokens(table: Table): Tokens {
  const find = async (sha256: string): Promise<Versioned | "unknown"> => {
    const item = await table.get(tokenKey(sha256));
    return item === undefined ? "unknown" : z.parse(shape, item);
  };
  const save = (sha256: string, kept: Versioned) =>
    table.putIf({ ...tokenKey(sha256), ...kept }, followsVersion(kept.version));
  const listed = async (virtualAccount: string): Promise<readonly string[]> => {
    const entries = await table.query(tokenListPartition(virtualAccount));
    return entries.map((item) => tokenOfSortKey(z.parse(entry, item).SK));
  };

  return {
    async create({ token, ...made }) {
      const sha256 = tokenSha256(token);
      // Listed before it is good: a token that nobody sees could not be revoked.
      const PK = tokenListPartition(made.virtualAccount);
      await table.putIf({ PK, SK: tokenListSortKey(made.createdAt, sha256) }, doesNotExist);
      // Refused: it is there from an earlier try of this very call, whose answer was lost.
      await table.putIf({ ...tokenKey(sha256), ...made, users: [], revoked: false, version: 1 }, doesNotExist);
    },
    async standing(token, device, now) {
      return tokenStanding(await find(tokenSha256(token)), device, now);
    },
    async use(token, device, now) {
      const sha256 = tokenSha256(token);
      for (;;) {
        const kept = await find(sha256);
        const standing = tokenStanding(kept, device, now);
        if (standing.kind !== "good" || kept === "unknown") return standing;
        const used = usedBy(kept, device);
        if (used === kept) return standing;
        if ((await save(sha256, { ...used, version: kept.version + 1 })) === "put") return standing;
      }
    },
    async of(virtualAccount) {
      const hashes = await listed(virtualAccount);
      const items = await table.getAll(hashes.map(tokenKey));
      const kept = new Map(items.map((item) => [z.parse(keyed, item).PK, z.parse(shape, item)]));
      return hashes.flatMap((sha256) => {
        const token = kept.get(tokenKey(sha256).PK);
        return token ? [listedToken(tokenId(sha256), token)] : [];
      });
    },
    async revoke(tokenOrId, virtualAccount) {
      const byId = (await find(tokenSha256(tokenOrId))) === "unknown";
      const sha256 = byId
        ? (await listed(virtualAccount)).find((one) => tokenId(one) === tokenOrId)
        : tokenSha256(tokenOrId);
      for (;;) {
        const kept = sha256 === undefined ? "unknown" : await find(sha256);
        if (sha256 === undefined || kept === "unknown" || kept.virtualAccount !== virtualAccount) return "unknown";
        if (kept.revoked) return "revoked";
        const revoked = { ...kept, revoked: true, version: kept.version + 1 };
        if ((await save(sha256, revoked)) === "put") return "revoked";
      }
    },
  };
}
