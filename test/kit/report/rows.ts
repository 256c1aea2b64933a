import { loadRegister } from "../../../kit/requirements/register";
import { conformance } from "../../../kit/verdict/conformance";
import type { RequirementResult, SubjectResult } from "../../../kit/verdict/result";

export const register = loadRegister();

const timeline = [
  { at: "2021-03-29T01:00:00Z", from: "device", to: "server", what: "report", detail: { id: "17" } },
  { at: "2021-03-29T02:00:00Z", from: "device", to: "server", what: "report" },
];

const failed: RequirementResult = {
  id: "CHG-4",
  side: "device",
  level: "must",
  verdict: "failed",
  scenarios: [
    {
      name: "[1] A change waits for the rest of the day",
      place: "features/changes/once-a-day.feature:12",
      verdict: "failed",
      failure: {
        step: "0 more reports have been sent",
        message: "Deviation",
        expected: "0 reports",
        observed: "1 report",
      },
      timeline,
    },
    { name: "[2] And the next one too", place: "features/changes/once-a-day.feature:20", verdict: "failed" },
  ],
};

/** A device that got a bit of everything. */
export const mixed: SubjectResult = conformance("a device", "device", false, [
  { id: "CNT-1", side: "device", level: "must", verdict: "passed", scenarios: [] },
  { id: "CNT-2", side: "device", level: "must", verdict: "inapplicable", reason: "not declared", scenarios: [] },
  failed,
  { id: "CHG-5", side: "device", level: "must", verdict: "untested", reason: "needs CHG-4", scenarios: [] },
  {
    id: "CHG-6",
    side: "device",
    level: "must*",
    verdict: "passed",
    reading: "exactly a quarter is a change",
    scenarios: [],
  },
  { id: "CHG-7", side: "device", level: "must*", verdict: "failed", scenarios: [] },
  { id: "CLI-1", side: "device", level: "must", verdict: "outOfScope", reason: "later", scenarios: [] },
]);
