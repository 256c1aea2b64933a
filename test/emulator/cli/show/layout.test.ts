import { expect, it } from "vitest";
import { parseRelease } from "../../../../core/release/release";
import { layoutOf } from "../../../../emulator/cli/show/layout";

it.each([
  ["17.3.2", "before-17.6"],
  ["17.5.1a", "before-17.6"],
  ["17.6.1", "from-17.6"],
  ["17.6.1a", "from-17.6"],
  ["17.18.1a", "from-17.6"],
])("the layout of %s is %s", (release, layout) => {
  expect(layoutOf(parseRelease(release))).toBe(layout);
});
