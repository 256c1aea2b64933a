import { defineConfig } from "vitest/config";

/** Suites that start other people's tools and whole runs of the kit: `vitest run --config test/slow/vitest.config.mts`. */
export default defineConfig({
  test: {
    include: ["test/slow/**/*.slow.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ["default"],
  },
});
