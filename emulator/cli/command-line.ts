import type { Command } from "./command";
import { type Language, languageOf } from "./language";
import { documentedManners, type Manners } from "./manners";

/** What sessions at a router have in common: what is understood, and the manners of it. */
export interface CommandLine {
  readonly language: Language;
  readonly manners: Manners;
}

/** A command line of these commands. */
export const commandLineOf = (commands: readonly Command[], manners: Partial<Manners> = {}): CommandLine => ({
  language: languageOf(commands),
  manners: { ...documentedManners, ...manners },
});
