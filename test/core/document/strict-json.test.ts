import { describe, expect, it } from "vitest";
import { DocumentError } from "../../../core/document/document-error";
import { parseStrictJson } from "../../../core/document/strict-json";

const keyed = (count: number): string => `{${Array.from({ length: count }, (_, index) => `"k${index}":0`).join(",")}}`;

describe("strict JSON", () => {
  it("reads what JSON says", () => {
    const text = '{"a":[1,-2.5,1e3],"b":{"c":"[{\\"","d":null},"e":9007199254740991}';
    expect(parseStrictJson(text, "payload")).toEqual(JSON.parse(text));
  });

  it("reads a hundred keys in one object", () => {
    expect(parseStrictJson(keyed(100), "payload")).toHaveProperty("k99", 0);
  });

  it.each([
    [
      "a key that stands twice",
      '{"a":1,"a":2}',
      'payload: this is not JSON that can be read safely: the key "a" stands twice in one object',
    ],
    ["a key that stands twice with the same value", '{"a":1,"a":1}', 'the key "a" stands twice'],
    ["a number beyond 2^53", '{"a":9007199254740993}', "the number 9007199254740993 is beyond 2^53"],
    ["a number that is none", '{"a":1e999}', "the number 1e999 is beyond 2^53"],
    ["depth 100,000", "[".repeat(100_000) + "]".repeat(100_000), "it nests deeper than 32 levels at character 33"],
    ["a hundred and one keys", keyed(101), "an object has more than 100 keys"],
    ["50,001 keys in all", `[${`${keyed(100)},`.repeat(500)}${keyed(1)}]`, "it has more than 50000 keys"],
    ["a text that is cut off", '{"a":', "payload: this is not JSON"],
    ["nothing", "", "payload: this is not JSON"],
    ["a key that stands twice, once escaped", '{"a":1,"\\u0061":2}', 'the key "a" stands twice'],
    ["a string that does not end", '{"a', "payload: this is not JSON"],
    ["two texts", "{} {}", "payload: this is not JSON"],
  ])("refuses %s with its place and reason", (_what, text, message) => {
    expect(() => parseStrictJson(text, "payload")).toThrow(message);
  });

  it.each(["sesame-open", '{"token": sesame-open}', `[${"1,".repeat(50)} sesame-open]`])(
    "quotes nothing of a text that it cannot read: %s",
    (text) => {
      expect(() => parseStrictJson(text, "message")).toThrow(DocumentError);
      expect(() => parseStrictJson(text, "message")).not.toThrow(/sesame/);
    },
  );
});
