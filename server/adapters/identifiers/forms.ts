import type { Instant } from "../../../core/time/instant";

/** Crockford's digits: they sort as their values do. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 53 bits of the bytes as decimal digits, at least 1. */
export function pollId(random: Uint8Array): string {
  const bits = new DataView(random.buffer, random.byteOffset, 8).getBigUint64(0) >> 11n;
  return String(bits === 0n ? 1n : bits);
}

/** 48 bits of milliseconds and 80 random bits in 26 digits: a ULID. */
export function ulid(at: Instant, random: Uint8Array): string {
  return base32(BigInt(at) * 1000n, 10) + base32(bytesToBits(random.subarray(0, 10)), 16);
}

/** 256 random bits in the letters, digits, "-" and "_" of base64url. */
export const tokenText = (random: Uint8Array): string => Buffer.from(random).toString("base64url");

function base32(value: bigint, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest >>= 5n) text = digits.charAt(Number(rest & 31n)) + text;
  return text;
}

const bytesToBits = (bytes: Uint8Array): bigint => bytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
