import { defineConfig } from "vitest/config";

/** Where a run writes its counts for `.ci/run`; people read the terminal. */
const counts = process.env.TEST_COUNTS;

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: process.env.BROWSER === "true" ? [] : ["test/browser/**"],
    // Journeys start a whole system; the machine that runs them may be slow and shared.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    maxWorkers: 2,
    reporters: counts ? ["default", ["json", { outputFile: counts }]] : ["default"],
  },
});
