import { describe, expect, it } from "vitest";
import type { Exchange } from "../../../kit/adapter/bench/console";
import { expectAnswer, expectCaret, expectPrompt, type Saying } from "../../../kit/adapter/bench/findings/answers";
import { modeOf, typingOf } from "../../../kit/adapter/bench/typing";

const summary = `License Usage:
  License                 Entitlement tag               Count Status
  CUBE_T_STD              (CUBE_T_STD)                     15 IN USE
  uck9                    (uck9)                            1 IN USE`;

const at = (output: string, line = "show license summary", prompt = "cube#") => {
  const exchanges: readonly Exchange[] = [{ prompt, line, output }];
  return { console: { exchanges, prompt } };
};
const judged = (saying: Saying, text: string) => () => expectAnswer(at(summary), saying, text);

describe("what an answer says", () => {
  it.each([
    "CUBE_T_STD (CUBE_T_STD) 15 IN USE",
    "15 IN USE",
    "CUBE_T_STD … IN USE",
    "License Usage:\n uck9 … 1 IN USE",
  ])("%j", (text) => {
    expect(judged("says", text)).not.toThrow();
  });

  it.each(["5 IN USE", "in use", "uck9 … 1 IN USE\nLicense Usage:", "uck9 (uck9) 1 IN USE\nuck9 (uck9) 1 IN USE"])(
    "not %j",
    (text) => {
      expect(judged("says", text)).toThrow("answered:");
    },
  );

  it("tells the line that stands there instead", () => {
    expect(judged("says", "CUBE_T_STD (CUBE_T_STD) 16 IN USE")).toThrow(
      'expected "show license summary" answered: CUBE_T_STD (CUBE_T_STD) 16 IN USE; observed CUBE_T_STD (CUBE_T_STD) 15 IN USE',
    );
  });

  it("does not say what no line holds", () => {
    expect(judged("does not say", "CUBE_T_VGW")).not.toThrow();
    expect(judged("does not say", "CUBE_T_VGW\nuck9")).toThrow('no "uck9"; observed uck9 (uck9) 1 IN USE');
  });

  it("says in one piece what nothing comes between", () => {
    expect(judged("says in one piece", "License Usage:\nLicense … Status\n15 IN USE")).not.toThrow();
    expect(judged("says in one piece", "License … Status\nuck9 … 1 IN USE")).toThrow("observed CUBE_T_STD");
  });

  it("is these lines and no others, blanks apart", () => {
    expect(judged("is", summary.replace(/ +/g, " "))).not.toThrow();
    expect(judged("is", `${summary}\nmore`)).toThrow("answered: more; observed nothing more");
    expect(judged("is", "License Usage:")).toThrow("answered: nothing more; observed License Entitlement tag");
  });

  it("draws lines with every column in place, one below the other", () => {
    const [, second = "", third = "", fourth = ""] = summary.split("\n");
    expect(judged("draws", `${second}\n${third}  `)).not.toThrow();
    expect(judged("draws", `${second}\n${fourth}`)).toThrow("observed CUBE_T_STD");
    expect(judged("draws", `${second.trim()}\n${third.trim()}`)).not.toThrow();
    expect(judged("draws", second.replace("Count ", "Count  "))).toThrow("observed License ");
  });
});

describe("the caret", () => {
  const answer = `${" ".repeat("cube#show lic".length)}^\n% Invalid input detected at '^' marker.`;
  it("may stand below any letter of the wrong word", () => {
    expect(() => expectCaret(at(answer, "show licence all"), "licence")).not.toThrow();
  });

  it("below another word, or missing, is told", () => {
    expect(() => expectCaret(at(answer, "show licence all"), "all")).toThrow('the caret below "ence all"');
    expect(() => expectCaret(at("% Incomplete command."), "all")).toThrow("no caret below the line");
  });
});

it("a prompt is compared as a whole", () => {
  expect(() => expectPrompt(at(""), "cube#")).not.toThrow();
  expect(() => expectPrompt(at(""), "cube(config)#")).toThrow("prompt: cube(config)#; observed cube#");
});

it.each([
  ["cube>", "user EXEC"],
  ["cube#", "privileged EXEC"],
  ["cube(config)# ", "global configuration"],
  ["cube(conf-voi-serv)#", "voice service configuration"],
  ["Proceed with reload? [confirm]", undefined],
  ["cube(config-if)#", undefined],
])("%j is the prompt of %s", (prompt, mode) => {
  expect(modeOf(prompt)).toBe(mode);
});

it("reads where a line is typed", () => {
  expect(typingOf('"show clock"')).toEqual({ line: "show clock", mode: "privileged EXEC", unit: undefined });
  expect(typingOf('"hostname edge" in global configuration on the second member')).toEqual({
    line: "hostname edge",
    mode: "global configuration",
    unit: "second",
  });
});
