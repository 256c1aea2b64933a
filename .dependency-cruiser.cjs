/** The folders of the tree and what each may import of the others; a folder always sees itself. */
const mayImport = {
  core: [],
  cryptography: ["core"],
  server: ["core", "cryptography"],
  lambdas: ["server", "core", "cryptography"],
  emulator: ["core", "cryptography"],
  "kit/(?!subjects|mutants)": ["kit"],
  "kit/subjects": ["kit", "server", "emulator", "core", "cryptography", "local"],
  "kit/mutants": ["kit", "server", "emulator", "core"],
  steps: ["kit/adapter"],
  local: ["lambdas", "server", "core"],
  simulation: [
    "core",
    "cryptography",
    "server",
    "lambdas/[^/]+/contract",
    "lambdas/(contract|topology)",
    "emulator/fleet/chance",
  ],
  cli: ["core", "cryptography", "server", "lambdas", "emulator", "kit", "local"],
};

const folders = "core|cryptography|server|lambdas|cdk|emulator|kit|steps|local|cli|simulation|test|bench";

const directions = Object.entries(mayImport).map(([folder, others]) => ({
  name: `what-${folder.replace(/[^a-z]+/g, "-").replace(/-$/, "")}-may-import`,
  comment: `${folder} may import ${others.join(", ") || "no other folder"}`,
  severity: "error",
  from: { path: `^${folder}` },
  to: { path: `^(${folders})/`, pathNot: [`^${folder}`, ...others.map((other) => `^${other}(/|\\.ts$)`)] },
}));

module.exports = {
  forbidden: [
    ...directions,
    {
      name: "kit-judges-without-the-judged",
      comment: "Only kit/subjects knows the implementations; the rest of the kit does not know it either.",
      severity: "error",
      from: { path: "^kit/(adapter|requirements|verdict|report|run)" },
      to: { path: "^kit/(subjects|mutants)" },
    },
    {
      name: "cdk-reads-contracts-only",
      severity: "error",
      from: { path: "^cdk/" },
      to: { path: `^(${folders})/`, pathNot: ["^cdk/", "^lambdas/[^/]+/contract", "^lambdas/(contract|topology)"] },
    },
    {
      name: "aws-stays-at-the-edge",
      comment: "Only server/adapters, lambdas, local and cli see the SDK.",
      severity: "error",
      from: { path: "^(core|cryptography|server|emulator|kit|steps|simulation)/", pathNot: "^server/adapters/" },
      to: { path: "@aws-sdk/" },
    },
    {
      name: "core-is-pure",
      severity: "error",
      from: { path: "^core/" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-development-packages-in-the-product",
      severity: "error",
      from: { path: "^(core|cryptography|server|lambdas|emulator|kit|steps|local|cli)/" },
      to: { dependencyTypes: ["npm-dev"], pathNot: "@types/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json"] },
  },
};
