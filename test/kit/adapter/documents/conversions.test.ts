import { describe, expect, it } from "vitest";
import { keyId, keyPairFrom } from "../../../../kit/adapter/documents/documents";
import { paddedRelease, unpaddedRelease } from "../../../../kit/adapter/documents/software-version";
import { instantAt, unixSeconds } from "../../../../kit/adapter/documents/unix-time";

describe("releases", () => {
  it.each([
    ["17.6.1a", "17.06.01a"],
    ["16.11.1a", "16.11.01a"],
    ["17.2.1r", "17.02.01r"],
    ["17.18.10", "17.18.10"],
  ])("%s is written %s and read back", (release, written) => {
    expect(paddedRelease(release)).toBe(written);
    expect(unpaddedRelease(written)).toBe(release);
  });

  it("a text that is no release is named", () => {
    expect(() => paddedRelease("seventeen")).toThrow('"seventeen" is no release like 17.6.1a');
  });
});

describe("instants", () => {
  it("are written as Unix seconds and read back", () => {
    expect(unixSeconds("2021-03-29T20:00:00Z")).toBe(1617048000);
    expect(instantAt(1617048000)).toBe("2021-03-29T20:00:00Z");
  });

  it("a text that is no instant is named", () => {
    expect(() => unixSeconds("tomorrow")).toThrow('"tomorrow" is no instant');
  });
});

describe("keys", () => {
  it("are the same for the same seed, as openssl makes them", () => {
    expect(keyPairFrom("golden device").publicKey).toBe("8dG1spCH+PgSpyF2iCgiEgDkhViEN712wZf7F9Gb2d0=");
  });

  it("are named by the first 16 hex digits of the SHA-256 of their raw bytes", () => {
    expect(keyId("8dG1spCH+PgSpyF2iCgiEgDkhViEN712wZf7F9Gb2d0=")).toBe("c62f6185a9a18817");
  });
});
