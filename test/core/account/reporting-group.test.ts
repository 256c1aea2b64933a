import { expect, it } from "vitest";
import { cohortOf, cohorts } from "../../../core/account/cohort";
import { reportingGroup } from "../../../core/account/reporting-group";

const sudi = { pid: "C8000V", serial: "1" };
const peer = { pid: "C8000V", serial: "2" };

it("a device that names nobody, or itself, is a group of its own", () => {
  expect(reportingGroup({ sudi, redundancy: [] })).toBe("C8000V:1");
  expect(reportingGroup({ sudi, redundancy: [{ role: "Active", sudi }] })).toBe("C8000V:1");
});

it("both members of a pair name the same group (HAB-4)", () => {
  const ofOne = reportingGroup({ sudi, redundancy: [{ role: "Standby", sudi: peer }] });
  const ofOther = reportingGroup({ sudi: peer, redundancy: [{ role: "Standby", sudi }] });
  expect(ofOne).toBe("C8000V:1+C8000V:2");
  expect(ofOther).toBe(ofOne);
});

it("a device whose PID holds a colon shares no group with another", () => {
  const one = reportingGroup({ sudi: { pid: "ISR:4331", serial: "9" }, redundancy: [] });
  const other = reportingGroup({ sudi: { pid: "ISR", serial: "4331:9" }, redundancy: [] });
  expect(one).not.toBe(other);
});

it("groups are spread over all cohorts, about evenly", () => {
  const counts = new Array<number>(cohorts).fill(0);
  for (let serial = 0; serial < 16_000; serial++) {
    const cohort = cohortOf(`C8000V:SN${serial}`);
    counts[cohort] = (counts[cohort] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(800);
  expect(Math.max(...counts)).toBeLessThan(1_200);
});

it("a group stays in its cohort: stored usage is found there for ever", () => {
  expect(cohortOf("C8000V:93POM8FF9IZ")).toBe(cohortOf("C8000V:93POM8FF9IZ"));
  expect([cohortOf(""), cohortOf("a"), cohortOf("foobar")]).toEqual([5, 12, 8]);
});
