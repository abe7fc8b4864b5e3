import { defineConfig } from "vitest/config";
import unit from "./vitest.config";

/** Tests that start the built product, one or several times: after the build, and one file at a time. */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: ["tests/processes/**/*.test.ts"],
    exclude: [],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
