import { ownFeatures } from "../run/feature-set";
import { planScenarios } from "../run/plan-scenarios";
import { readRules } from "../run/read-rules";
import { coverageFindings } from "./coverage";
import { quantityFindings } from "./quantities";
import { ownExceptions } from "./quantity-exceptions";
import { loadRegister } from "./register";

/** Says where features and register disagree; exit code 1 when they do. */
async function check(): Promise<void> {
  const register = loadRegister();
  const scenarios = await planScenarios(ownFeatures);
  const findings = [
    ...coverageFindings(register, scenarios),
    ...quantityFindings(register, await readRules(ownFeatures), ownExceptions),
  ];
  console.log(
    findings.length === 0
      ? `${scenarios.length} scenarios and ${register.size} requirements agree.`
      : `${findings.length} findings:\n  ${findings.join("\n  ")}`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
}

void check();
