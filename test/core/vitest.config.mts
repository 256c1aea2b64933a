import { defineConfig } from "vitest/config";

/** The tests that mutants of the rules are run against; each file in a worker of its own, so that a table that is read once is read again. */
export default defineConfig({
  test: {
    include: [
      "test/core/vectors.test.ts",
      "test/core/{acknowledgement,deadline,enforcement,measurement,policy,release,report}/**/*.test.ts",
    ],
    reporters: ["default"],
  },
});
