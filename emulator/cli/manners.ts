import { ambiguousCommand, incompleteCommand, invalidInput } from "./answers";
import { readLine } from "./grammar/read-line";
import { promptOf } from "./mode";
import { filtered } from "./output-filter";

/** How a prompt looks and how lines are read and answered, decision by decision; with one row replaced a router has exactly that defect. */
export const documentedManners = {
  promptOf,
  readLine,
  filtered,
  invalidInput,
  incompleteCommand,
  ambiguousCommand,
};

export type Manners = typeof documentedManners;
