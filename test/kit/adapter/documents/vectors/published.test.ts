import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keyPairFrom, sha256 } from "../../../../../kit/adapter/documents/documents";
import { vectorVerdicts } from "../../../../../kit/adapter/documents/vectors/vector";
import { vectorFiles, vectorIndex } from "../../../../../kit/adapter/documents/vectors/vector-set";
import { publishedVectors, vectorFolder } from "./published";

describe("the published vectors", () => {
  it("are the ones that the kit writes, to the byte", () => {
    const published = readdirSync(vectorFolder).filter((file) => file.endsWith(".xml"));
    expect(published.sort()).toEqual([...vectorFiles.keys()].sort());
    for (const [file, text] of vectorFiles) expect(readFileSync(join(vectorFolder, file), "utf8")).toBe(text);
  });

  it("are described by the index that the kit writes", () => {
    expect(publishedVectors).toEqual(JSON.parse(JSON.stringify(vectorIndex)));
  });

  it("have an example of every verdict", () => {
    expect(new Set(publishedVectors.vectors.map(({ verdict }) => verdict))).toEqual(new Set(vectorVerdicts));
  });

  it("have a good example of every kind", () => {
    const good = publishedVectors.vectors.filter(({ verdict }) => verdict === "taken");
    expect(new Set(good.map(({ kind }) => kind))).toEqual(new Set(["report", "acknowledgement", "policy"]));
  });

  it("give the secret half of the device's key that its public half belongs to", () => {
    expect(publishedVectors.keys.device?.secret_hex).toBe(sha256("vectors: the device"));
    expect(publishedVectors.keys.device?.public).toBe(keyPairFrom("vectors: the device").publicKey);
    expect(publishedVectors.device.public).toBe(publishedVectors.keys.device?.public);
  });
});
