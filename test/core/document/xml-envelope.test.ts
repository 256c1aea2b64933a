import { describe, expect, it } from "vitest";
import { cdata, readEnvelope } from "../../../core/document/xml-envelope";

const limits = { characters: 10_000, elements: 10 };
const read = (text: string) => readEnvelope(text, limits);

describe("an envelope", () => {
  it("is elements with other elements or one CDATA section in them", () => {
    const text = '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n <b><![CDATA[<x> & ]] > y]]></b>\n <c></c></a>\n';
    expect(read(text)).toEqual([
      {
        name: "a",
        children: [
          { name: "b", children: [], data: "<x> & ]] > y" },
          { name: "c", children: [] },
        ],
      },
    ]);
  });

  it("may have no first line, and more than one element, as files of the field do", () => {
    expect(read("<a><![CDATA[1]]></a>\n<a><![CDATA[2]]></a>").map(({ data }) => data)).toEqual(["1", "2"]);
  });

  it.each([
    ["a DOCTYPE", "<!DOCTYPE a><a></a>", "line 1, column 1: a DOCTYPE is not allowed"],
    [
      "a DOCTYPE after the first line",
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x "y">]><a></a>',
      "line 2, column 1: a DOCTYPE is not allowed",
    ],
    ["an entity", "<a>&lt;</a>", "line 1, column 4: </a> is missing here: an entity is not allowed"],
    ["a comment", "<a><!-- x --></a>", "a comment is not allowed"],
    ["a processing instruction", "<a><?php ?></a>", "a processing instruction is not allowed"],
    ["an attribute", '<a b="c"></a>', 'line 1, column 1: "<a b="c"></a>" is not expected'],
    ["text between elements", "<a>text</a>", '"text</a>" is not expected'],
    [
      "a second CDATA section",
      "<a><![CDATA[1]]><![CDATA[2]]></a>",
      "line 1, column 17: <a> holds a second CDATA section",
    ],
    ["a CDATA section that does not end", "<a>\n<![CDATA[1", "line 2, column 1: the CDATA section of <a> does not end"],
    ["a missing end", "<a><b></b>", "line 1, column 11: </a> is missing here: the document is cut off"],
    ["another end", "<a></b>", "</a> is missing here"],
    ["elements too deep", "<a><a><a><a><a></a></a></a></a></a>", "<a> stands deeper than 4 elements"],
    ["too many elements", "<a></a>".repeat(11), "there are more than 10 elements"],
    [
      "too much of it",
      `<a>${" ".repeat(10_000)}</a>`,
      "document: it has 10007 characters; 10000 are the most that is read",
    ],
    ["nothing", " \n", "there is no element in it"],
  ])("is refused with line, column and reason for %s", (_what, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  it("keeps a CDATA section whole when the JSON in it holds its end mark", () => {
    const json = JSON.stringify({ name: "]]>" });
    const [element] = read(`<a>${cdata(json)}</a>`);
    expect(JSON.parse(element?.data ?? "")).toEqual({ name: "]]>" });
  });
});
