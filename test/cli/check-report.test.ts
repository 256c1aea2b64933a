import { describe, expect, it } from "vitest";
import { checkReport } from "../../cli/check-report";

const introduced = {
  side: "device" as const,
  implementation: { name: "Acme\u001b[2J", version: "2" },
  capabilities: ["reports"],
  clock: "advance" as const,
};

describe("the report of a check", () => {
  it("has each finding and, once for those of a kind, what to do", () => {
    const findings = [
      { rule: "missing" as const, seen: "link is answered not-implemented" },
      { rule: "misfit" as const, seen: "hello: at ok.clock: missing" },
      { rule: "missing" as const, seen: "trust is answered not-implemented" },
    ];
    const text = checkReport({ introduced, findings, remarks: ["it draws names"], requests: 12, complete: true });
    expect(text).toBe(`Acme�[2J 2, a device, clock advance, declares reports
missing               link is answered not-implemented
missing               trust is answered not-implemented
                      → implement it: every implementation of this side has it, and what needs it stays untested
misfit                hello: at ok.clock: missing
                      → compare the answer with kit/adapter/schema/adapter-1.json, at the path that is named
remark: it draws names
3 findings; 12 answers were looked at`);
  });

  it("says that nothing is wrong, or that nobody was there", () => {
    expect(checkReport({ introduced, findings: [], remarks: [], requests: 1, complete: true })).toContain(
      "\nnothing is wrong; 1 answer was looked at",
    );
    const findings = [{ rule: "unreachable" as const, seen: "hello: nobody answers" }];
    const text = checkReport({ findings, remarks: [], requests: 0, complete: false });
    expect(text).toMatch(/^Nobody has introduced itself\.\nunreachable {11}hello: nobody answers$/m);
    expect(text).toMatch(/^1 finding; 0 answers were looked at; the conversation ended before its end$/m);
  });
});
