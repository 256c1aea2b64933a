import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { problemCodes } from "../../lambdas/http/problem-codes";

it("the page about accounts lists every code of a problem, with what it says", () => {
  const page = readFileSync(resolve(__dirname, "../../docs/accounts.md"), "utf8");
  const listed = [...page.matchAll(/^\| `([a-z-]+)` \| (.+) \|$/gm)].map(([, code, what]) => [code, what]);
  expect(listed.slice(1)).toEqual(Object.entries(problemCodes));
});
