import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { schemaDocument } from "../../../../kit/adapter/messages/schema-document";

const published = join(__dirname, "../../../../kit/adapter/schema/adapter-1.json");

it("the published JSON Schema says what the message schemas say", () => {
  expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(schemaDocument());
});
