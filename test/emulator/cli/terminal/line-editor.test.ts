import type { Key } from "node:readline";
import { describe, expect, it } from "vitest";
import { LineEditor } from "../../../../emulator/cli/terminal/line-editor";

/** What stands on a line of a screen after all that was written to it. */
function screenOf(written: string): { readonly text: string; readonly column: number } {
  let [text, column] = ["", 0];
  for (const character of written) {
    if (character === "\b") column--;
    else if (character === "\r") column = 0;
    else if (character === "\n") [text, column] = ["", 0];
    else {
      text = text.slice(0, column).padEnd(column) + character + text.slice(column + 1);
      column++;
    }
  }
  return { text: text.trimEnd(), column };
}

const named = (name: string, ctrl = false): Key => ({ name, ctrl });

function edited(...presses: readonly (string | Key)[]) {
  let written = "";
  const editor = new LineEditor((text) => {
    written += text;
  });
  editor.ask("cube#");
  const entered: string[] = [];
  const press = (character: string | undefined, key: Key) => {
    const line = editor.press(character, key);
    if (line === undefined) return;
    entered.push(line);
    editor.ask("cube#");
  };
  for (const one of presses) {
    if (typeof one !== "string") press(undefined, one);
    else for (const character of one) press(character, named(character));
  }
  return { editor, entered, screen: screenOf(written) };
}

const left = named("left");
const back = named("backspace");
const enter = named("return");

describe("a line being edited", () => {
  it.each([
    ["typed", ["show"], "show", 4],
    ["rubbed out at the end", ["shoe", back, "w"], "show", 4],
    ["mended in the middle", ["shw", left, "o"], "show", 3],
    ["rubbed out in the middle", ["shxow", left, left, back], "show", 2],
    ["deleted from", ["sshow", named("home"), named("delete")], "show", 0],
    ["cut behind the cursor", ["show clock", left, left, left, left, left, left, named("k", true)], "show", 4],
    ["cut before the cursor", ["show", named("a", true), named("e", true), "x", named("u", true), "sh"], "sh", 2],
    ["short of its last word", ["show clock", named("w", true)], "show", 5],
    ["not moved beyond its ends", [named("left"), named("right"), back, "a"], "a", 1],
    ["free of control characters", ["a\u0007\u0000b"], "ab", 2],
  ] as const)("%s", (_, presses, line, column) => {
    const { editor, screen } = edited(...presses);
    expect(editor.line.trimEnd()).toBe(line);
    expect(screen).toEqual({ text: `cube#${line}`, column: "cube#".length + column });
  });

  it("is given when it is entered, once at a return with a line feed", () => {
    const { entered } = edited("one", enter, named("enter"), "two", named("enter"));
    expect(entered).toEqual(["one", "two"]);
  });

  it("comes back from the lines before, without repetitions and empty ones", () => {
    const up = named("up");
    const { editor } = edited("one", enter, "two", enter, "two", enter, enter, up, up);
    expect(editor.line).toBe("one");
    editor.press(undefined, named("n", true));
    expect(editor.line).toBe("two");
    editor.press(undefined, named("down"));
    expect(editor.line).toBe("");
  });

  it("takes 4,096 characters and no more", () => {
    const { editor } = edited("x".repeat(4_100));
    expect(editor.line.length).toBe(4_096);
  });
});
