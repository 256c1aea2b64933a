import type { ReleaseRule } from "../../core/release/release-rule";
import type { Configuration } from "../device/configure";
import type { Given } from "./grammar/given";
import type { HelpTexts } from "./grammar/syntax";
import type { Machine } from "./machine";
import type { Mode } from "./mode";

/** What came of a command; what is absent stays as it is. */
export interface Effect {
  readonly output?: string;
  readonly mode?: Mode;
  /** The next line answers a question instead of being a command. */
  readonly asks?: Question;
  /** Lines of a page; 0 is no paging. */
  readonly terminalLength?: number;
  /** Whether lines of the log appear on this terminal. */
  readonly monitors?: boolean;
  /** The session is over. */
  readonly ends?: boolean;
}

export interface Question {
  readonly prompt: string;
  readonly answer: (text: string) => Effect | Promise<Effect>;
}

/** What a command works on: the router with its surroundings, the mode it was given in, and the keyboard. */
export interface Scene {
  readonly machine: Machine;
  readonly mode: Mode;
  /** Types lines at the prompt; gives what the screen shows. */
  readonly type: (lines: readonly string[]) => Promise<string>;
}

export type Action = (scene: Scene, given: Given) => Effect | Promise<Effect>;

/** One command: where it is understood, how it is written, what help says, what it does, and what its `no` form does. */
export interface Command {
  readonly modes: readonly Mode[];
  /** Where only some releases know it: those. */
  readonly releases?: ReleaseRule;
  /** In the notation of `readSyntax`. */
  readonly syntax: string;
  /** Texts beside and instead of the common ones. */
  readonly help?: HelpTexts;
  readonly run: Action;
  readonly no?: { readonly syntax: string; readonly run: Action };
}

export const exec: readonly Mode[] = ["user", "privileged"];
export const configuration: readonly Mode[] = ["global", "voice-service"];

/** Configures the router; what it refuses is told. */
export function configured({ machine }: Scene, change: Configuration): Effect {
  const { accepted, message } = machine.configure(change);
  return accepted ? {} : { output: `% ${message}` };
}
