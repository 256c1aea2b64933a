import { generateKeyPairSync } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rootKeyInFile } from "../../../server/adapters/keys/root-key-in-file";
import { rootKeyInKms } from "../../../server/adapters/keys/root-key-in-kms";
import { seededIssuer } from "../../../server/adapters/memory/seeded-issuer";
import { noon } from "../story";
import { kmsDouble } from "./kms-double";

const folder = () => mkdtempSync(join(tmpdir(), "root-key-"));

describe("the root key in a file", () => {
  it("is made when it is missing, for its owner's eyes only, and nothing is left beside it", async () => {
    const directory = join(folder(), "keys");
    await rootKeyInFile(join(directory, "root.pem"));
    expect(readdirSync(directory)).toEqual(["root.pem"]);
    expect(statSync(join(directory, "root.pem")).mode & 0o777).toBe(0o600);
  });

  it("is the same one after that, also for two that make it at the same time", async () => {
    const path = join(folder(), "root.pem");
    const [one, other] = await Promise.all([rootKeyInFile(path), rootKeyInFile(path)]);
    const key = await one.publicKey();
    expect(await other.publicKey()).toEqual(key);
    expect(await (await rootKeyInFile(path)).publicKey()).toEqual(key);
  });

  it.each([
    ["it holds no private key in PEM", "not a key"],
    ["it holds a key of type ec", generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey],
  ])("is refused, never replaced, when %s", async (reason, content) => {
    const path = join(folder(), "root.pem");
    const pem = typeof content === "string" ? content : content.export({ format: "pem", type: "pkcs8" });
    writeFileSync(path, pem, { mode: 0o600 });
    await expect(rootKeyInFile(path)).rejects.toThrow(reason);
    await expect(rootKeyInFile(path)).rejects.toThrow(path);
  });
});

describe("the root key in a file that others can read", () => {
  it.each([
    [0o600, "taken"],
    [0o640, "refused"],
    [0o604, "refused"],
  ])("with the mode %o is %s", async (mode, fate) => {
    const path = join(folder(), "root.pem");
    const key = await (await rootKeyInFile(path)).publicKey();
    chmodSync(path, mode);
    const opened = rootKeyInFile(path).then((root) => root.publicKey());
    if (fate === "taken") expect(await opened).toEqual(key);
    else await expect(opened).rejects.toThrow(`${path} cannot be used: others than its owner can read or write it`);
  });
});

describe("the root key in KMS", () => {
  it("is refused when it is of another spec", async () => {
    const root = rootKeyInKms(kmsDouble("ECC_NIST_P256"), "alias/root");
    await expect(root.publicKey()).rejects.toThrow("its spec is ECC_NIST_P256; it has to be ECC_NIST_EDWARDS25519");
  });
});

describe("the seeded issuer", () => {
  it("has the same keys for the same seed, and others for another", async () => {
    const rootOf = async (seed: string) => (await seededIssuer(seed).roots(noon))[0]?.key;
    const keyOf = async (seed: string) => (await seededIssuer(seed).current(noon)).key.keyId;
    expect(await rootOf("a")).toBe(await rootOf("a"));
    expect(await keyOf("a")).toBe(await keyOf("a"));
    expect(await rootOf("a")).not.toBe(await rootOf("b"));
    expect(await rootOf("a")).not.toBe(await keyOf("a"));
  });
});
