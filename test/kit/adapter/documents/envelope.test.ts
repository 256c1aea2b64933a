import { describe, expect, it } from "vitest";
import { asDocument, DocumentFault } from "../../../../kit/adapter/documents/documents";
import { readEnvelope, writeEnvelope } from "../../../../kit/adapter/documents/envelope";

describe("the envelope", () => {
  it("gives back each text with the elements around it", () => {
    expect(readEnvelope(writeEnvelope("a", ["b", "c"], ["one", "two"]))).toEqual([
      { path: "a/b/c", text: "one" },
      { path: "a/b/c", text: "two" },
    ]);
  });

  it.each([
    ["a document type", "<!DOCTYPE a><a></a>", '"<!DOCTYPE a><a></a>" at character 0'],
    ["an entity", "<a>&lt;</a>", '"&lt;</a>" at character 3'],
    ["a comment", "<a><!-- --></a>", "at character 3"],
    ["a processing instruction", "<a><?php ?></a>", "at character 3"],
    ["an attribute", '<a b="c"></a>', "at character 0"],
    ["a second CDATA section", "<a><![CDATA[1]]><![CDATA[2]]></a>", '"<![CDATA[2]]></a>" at character 16'],
    ["an element beside a CDATA section", "<a><![CDATA[1]]><b></b></a>", "at character 16"],
    ["the wrong end", "<a><b></a></b>", '"</a></b>" at character 6'],
    ["a second root", "<a></a><b></b>", '"<b></b>" at character 7'],
    ["a missing end", "<a><b></b>", "ends too early"],
    ["a CDATA section that breaks off", "<a><![CDATA[1", "at character 3"],
    ["nothing", "", "ends too early"],
  ])("refuses %s and says where", (_, xml, words) => {
    expect(() => readEnvelope(asDocument(xml))).toThrow(words);
  });

  it("refuses bytes that are no UTF-8", () => {
    expect(() => readEnvelope(Buffer.from([0x3c, 0xff]).toString("base64"))).toThrow(DocumentFault);
  });
});
