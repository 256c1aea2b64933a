import type { Subject } from "../adapter/subject";

/** An implementation with exactly one defect. */
export type Mutant = {
  /** The requirement that it breaks. */
  readonly id: string;
  readonly side: "device" | "server" | "collector";
  readonly name: string;
  /** The defect, in a sentence. */
  readonly what: string;
  /** Part of what the kit has to say of it. */
  readonly expects: string;
  readonly start: () => Subject;
};
