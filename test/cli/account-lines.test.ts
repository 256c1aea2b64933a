import { describe, expect, it } from "vitest";
import { allAfter, allPages } from "../../cli/account/all-pages";
import { alignedLines, type Column } from "../../cli/aligned-lines";
import { deviceText, parseDevice } from "../../cli/parse-device";

describe("aligned lines", () => {
  const columns: readonly Column<{ readonly name: string; readonly quantity: number }>[] = [
    { head: "Name", of: ({ name }) => name },
    { head: "Quantity", of: ({ quantity }) => quantity },
  ];

  it("have texts to the left and numbers to the right, letters of two columns too", () => {
    const rows = [
      { name: "Voice", quantity: 5 },
      { name: "東京支社", quantity: 12_000 },
    ];
    expect(alignedLines(columns, rows)).toEqual(["Name      Quantity", "Voice            5", "東京支社     12000"]);
  });

  it("show what cannot be printed, instead of sending it to the terminal", () => {
    const [, line] = alignedLines(columns, [{ name: "\u001b[2Jgone\r\n\u202e!", quantity: 1 }]);
    expect(line).toBe("�[2Jgone���!         1");
  });

  it("are the heads alone where there is nothing, or a sentence", () => {
    expect(alignedLines(columns, [])).toEqual(["Name  Quantity"]);
    expect(alignedLines(columns, [], "nothing was bought")).toEqual(["nothing was bought"]);
  });
});

describe("a list that comes in pages", () => {
  const numbers = Array.from({ length: 7 }, (_, index) => index);

  it("is asked for until all of it is there", async () => {
    const asked: number[] = [];
    const all = await allPages(async (offset) => {
      asked.push(offset);
      return { totalRecords: 7, entries: numbers.slice(offset, offset + 3) };
    });
    expect({ all, asked }).toEqual({ all: numbers, asked: [0, 3, 6] });
  });

  it("ends where it has become shorter meanwhile", async () => {
    expect(await allPages(async (offset) => ({ totalRecords: 7, entries: numbers.slice(offset, 4) }))).toEqual([
      0, 1, 2, 3,
    ]);
  });

  it("goes by cursors until an answer has none, empty pages included", async () => {
    const pages = new Map([
      ["first", { entries: [1, 2], next: "a" }],
      ["a", { entries: [], next: "b" }],
      ["b", { entries: [3] }],
    ]);
    expect(await allAfter(async ({ cursor = "first" }) => pages.get(cursor) ?? { entries: [] })).toEqual([1, 2, 3]);
  });
});

describe("a device on the command line", () => {
  it("is its PID and its serial number, wherever a PID has a colon", () => {
    expect(parseDevice("ISR4321/K9:FDO1")).toEqual({ udiPid: "ISR4321/K9", udiSerialNumber: "FDO1" });
    expect(parseDevice("a:b:FDO1")).toEqual({ udiPid: "a:b", udiSerialNumber: "FDO1" });
    expect(deviceText(parseDevice("C8000V:93POM8FF9IZ"))).toBe("C8000V:93POM8FF9IZ");
  });

  it.each(["C8000V", "C8000V:", ":93POM8FF9IZ", ""])("is not %s", (text) => {
    expect(() => parseDevice(text)).toThrow("as in C8000V:93POM8FF9IZ");
  });
});
