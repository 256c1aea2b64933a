/** Changes the rules in small ways and asks whether a test notices: `npm run mutate`, see docs/mutation.md. */
export default {
  testRunner: "vitest",
  vitest: { configFile: "test/core/vitest.config.mts", related: false },
  coverageAnalysis: "perTest",
  concurrency: 1,
  mutate: ["core/{deadline,enforcement,measurement,policy,release,report}/**/*.ts"],
  reporters: ["clear-text", "html", "json"],
  htmlReporter: { fileName: "reports/mutation/index.html" },
  jsonReporter: { fileName: "reports/mutation/report.json" },
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: "reports/mutation/sandbox",
  warnings: { slow: false },
};
