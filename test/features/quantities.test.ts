import { expect, it } from "vitest";
import { isAmountUnit } from "../../kit/requirements/amounts";
import { quantityFindings } from "../../kit/requirements/quantities";
import { ownExceptions } from "../../kit/requirements/quantity-exceptions";
import { loadRegister, type Register } from "../../kit/requirements/register";
import type { Requirement } from "../../kit/requirements/requirement";
import { ownFeatures } from "../../kit/run/feature-set";
import { readRules } from "../../kit/run/read-rules";

const register = loadRegister();
const rules = await readRules(ownFeatures);
const inScope = [...register.values()].filter(({ sides }) => sides.some(({ scope }) => scope === undefined));

it("every quantity in a feature comes from the register, and every one of the register is in a feature", () => {
  expect(rules.length).toBeGreaterThan(40);
  expect(quantityFindings(register, rules, ownExceptions)).toEqual([]);
});

it("there are at most five exceptions, each with its reason", () => {
  expect(ownExceptions.length).toBeLessThanOrEqual(5);
  expect(ownExceptions.filter(({ reason }) => reason.trim() === "")).toEqual([]);
});

it("every fact of the register that is altered is missed in the features", () => {
  const altered: Register = new Map([...register].map(([id, row]) => [id, { ...row, quantities: alteredFacts(row) }]));
  const findings = quantityFindings(altered, rules).join("\n");
  const facts = inScope.flatMap((row) =>
    alteredFacts(row).flatMap(({ name, value, unit }) =>
      [value]
        .flat()
        .map((one) => `${row.id}: no rule of it states ${isAmountUnit(unit) ? `${one} ${unit}` : one}, its ${name}`),
    ),
  );
  expect(facts.length).toBeGreaterThan(40);
  expect(facts.filter((fact) => !findings.includes(fact))).toEqual([]);
});

it("every amount in the name of a rule is missed when the register has none", () => {
  const empty: Register = new Map([...register].map(([id, row]) => [id, { ...row, quantities: [] }]));
  const findings = quantityFindings(empty, rules).join("\n");
  const named = rules.filter(({ name }) => /\b\d+ (?:percent|hours|days)\b/.test(name));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ name }) => !findings.includes(`"${name}" states`))).toEqual([]);
});

function alteredFacts({ quantities }: Requirement): Requirement["quantities"] {
  return quantities.map(({ name, value, unit }) => ({
    name,
    unit,
    value: [value].flat().map((one) => (typeof one === "number" ? one + 1009 : `${one}9`)),
  }));
}
