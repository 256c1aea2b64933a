import { createHash } from "node:crypto";

/** All that is kept of a token. */
export const tokenSha256 = (token: string): string => createHash("sha256").update(token).digest("hex");

/** How a token is listed and revoked without anybody having it: the first 16 digits of its SHA-256. */
export const tokenId = (sha256: string): string => sha256.slice(0, 16);
