#!/usr/bin/env node
import { commandsFor } from "./commands";
import { runCommandLine } from "./run-command-line";

const words = process.argv.slice(2);
void runCommandLine(() => commandsFor(words), words);
