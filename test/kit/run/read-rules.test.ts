import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { readRules } from "../../../kit/run/read-rules";

const root = mkdtempSync(join(tmpdir(), "rules-"));
afterAll(() => rmSync(root, { recursive: true }));

const feature = `Feature: Submissions

  @CHG-4 @device
  Rule: CHG-4 One submission in 24 hours

    Background:
      Given a device

    Scenario: [1] A day
      When the clock reaches 00:00 on day 2
      Then these submissions were sent:
        | kind    | count |
        | routine | 1     |

    Scenario Outline: [2] After <time>
      When the clock reaches <time>
      Then <submissions> submissions have been sent

      Examples: around 24 hours
        | time     | submissions |
        | 23 hours | 1           |
        | 25 hours | 2           |
`;

it("reads rules with their names, outlines filled in, story and outcome apart", async () => {
  writeFileSync(join(root, "submissions.feature"), feature);
  const outlined = (place: string, time: string, submissions: number) => ({
    place,
    names: [`[2] After ${time}`, "around 24 hours"],
    story: ["a device", `the clock reaches ${time}`],
    outcome: [`${submissions} submissions have been sent`],
  });
  expect(await readRules({ root, features: ["*.feature"], steps: [] })).toEqual([
    {
      place: "submissions.feature:4",
      name: "CHG-4 One submission in 24 hours",
      scenarios: [
        {
          place: "submissions.feature:9",
          names: ["[1] A day"],
          story: ["a device", "the clock reaches 00:00 on day 2"],
          outcome: ["these submissions were sent:", "kind | count", "routine | 1"],
        },
        outlined("submissions.feature:21", "23 hours", 1),
        outlined("submissions.feature:22", "25 hours", 2),
      ],
    },
  ]);
});
