#!/usr/bin/env node
import { commands } from "./commands";
import { runCommandLine } from "./run-command-line";

void runCommandLine(commands, process.argv.slice(2));
