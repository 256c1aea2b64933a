import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSigningKey } from "../../cryptography/ed25519";
import { randomIdentifiers } from "../../server/adapters/identifiers/random-identifiers";
import { rootKeyInFile } from "../../server/adapters/keys/root-key-in-file";
import { rootKeyInKms } from "../../server/adapters/keys/root-key-in-kms";
import { rootKeyOf } from "../../server/adapters/keys/root-key-of";
import { kmsDouble } from "../server/adapters/kms-double";
import { describeIdentifiers } from "./describe-identifiers";
import { describeRootKey } from "./describe-root-key";

describeRootKey("in this process", async () => rootKeyOf(generateSigningKey()));
describeRootKey("in a file", () => rootKeyInFile(join(mkdtempSync(join(tmpdir(), "root-key-")), "root.pem")));
describeRootKey("in KMS", async () => rootKeyInKms(kmsDouble(), "alias/root"));
describeIdentifiers("random", () => randomIdentifiers);
