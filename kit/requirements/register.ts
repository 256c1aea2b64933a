import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { areas } from "./areas";
import { referenceFindings } from "./references";
import { type Requirement, requirement } from "./requirement";

/** Every requirement, by id, in the order of the areas and their files. */
export type Register = ReadonlyMap<string, Requirement>;

/** The register cannot be used; the message names file, place and reason. */
export class RegisterFault extends Error {
  override readonly name = "RegisterFault";
}

/** Reads the whole register from its folder; throws `RegisterFault` for a row that does not fit or refers to no requirement. */
export function loadRegister(folder: string = __dirname): Register {
  const rows = Object.keys(areas).flatMap((area) => {
    const file = join(folder, `${area.toLowerCase()}.yaml`);
    return readArea(area, file, readFileSync(file, "utf8"));
  });
  const findings = referenceFindings(rows);
  if (findings.length > 0) throw new RegisterFault(`The register contradicts itself:\n  ${findings.join("\n  ")}`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The rows of one area from its YAML text; throws `RegisterFault` naming file, row and member. */
export function readArea(area: string, file: string, yaml: string): Requirement[] {
  const rows = z.array(requirement).safeParse(parseYaml(file, yaml));
  if (!rows.success)
    throw new RegisterFault(`${file} does not fit the register's form:\n${z.prettifyError(rows.error)}`);
  const stranger = rows.data.find((row) => !row.id.startsWith(`${area}-`));
  if (stranger !== undefined)
    throw new RegisterFault(`${file}: ${stranger.id} belongs in another file; this one holds area ${area}.`);
  return rows.data;
}

function parseYaml(file: string, yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (cause) {
    throw new RegisterFault(`${file} is no YAML: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
