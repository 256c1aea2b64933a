import fc from "fast-check";
import { it } from "vitest";
import { documentedRules } from "../../../emulator/device/device-rules";
import { keepsItsWord } from "../../emulator/router-on-trial";

const sequences = 3_000;

it(`${sequences} sequences of whatever can happen to a router leave it true to its word`, {
  timeout: 300_000,
}, async () => {
  await fc.assert(keepsItsWord(documentedRules), { numRuns: sequences });
});
