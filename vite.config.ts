import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

declare module "@remix-run/server-runtime" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the one of the package
  interface Future {
    v3_singleFetch: true;
  }
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
  ],
  resolve: {
    alias: [
      { find: /^#app\//, replacement: here("./app/") },
      { find: /^#db\//, replacement: here("./db/") },
    ],
  },
  build: { target: "es2022", assetsInlineLimit: 0 },
});
