import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^#app\//, replacement: here("./app/") },
      { find: /^#db\//, replacement: here("./db/") },
      { find: /^#cli\//, replacement: here("./cli/") },
      { find: /^#tests\//, replacement: here("./tests/") },
    ],
  },
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/**", "tests/processes/**"],
    setupFiles: ["tests/helpers/console.ts", "app/locales/spoken.server.ts"],
    globalSetup: ["tests/helpers/global-setup.ts", "tests/helpers/mail/trusted-certificate.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
});
