#!/usr/bin/env node
// The package carries everything compiled in dist; in the repository the sources run as they are.
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const root = join(__dirname, "..");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 14)) {
  console.error(`error: slp needs Node 22.14 or later, and this is ${process.versions.node}.`);
  process.exitCode = 2;
} else if (existsSync(join(root, "cli", "slp.ts"))) {
  require("ts-node").register({ projectSearchDir: root });
  require("../cli/slp.ts");
} else {
  require("../dist/cli/slp.js");
}
