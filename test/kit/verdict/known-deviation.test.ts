import { expect, it } from "vitest";
import { loadRegister } from "../../../kit/requirements/register";
import { readBaseline, UnusableBaseline } from "../../../kit/verdict/known-deviation";

const register = loadRegister();
const text = (id: string, expires = "2027-01-31") => `
- id: ${id}
  side: device
  message: expected 0
  link: https://example.com/tickets/17
  expires: ${expires}
`;

it("is a list of entries", () => {
  expect(readBaseline(register, text("CHG-4"))).toEqual([
    {
      id: "CHG-4",
      side: "device",
      message: "expected 0",
      link: "https://example.com/tickets/17",
      expires: "2027-01-31",
    },
  ]);
  expect(readBaseline(register, "# nothing is known\n")).toEqual([]);
});

it.each([
  [text("CHG-99"), "names CHG-99, which the register does not have"],
  [text("CHG-4", "soon"), "expires"],
  [text("CHG-4").replace("link", "url"), "link"],
  ["id: CHG-4", "a list of entries"],
  ["- [", "no YAML"],
])("is refused with its place and reason: %j", (yaml, reason) => {
  expect(() => readBaseline(register, yaml)).toThrow(UnusableBaseline);
  expect(() => readBaseline(register, yaml)).toThrow(reason);
});
