import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    // Some start processes of their own, and a machine may be busy.
    testTimeout: 30_000,
    reporters: ["default"],
  },
});
