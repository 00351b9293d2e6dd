// How the page's rules are tested: plain functions, no window. What needs a window is a journey in ../tests.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"], environment: "node" },
  server: { fs: { allow: [".."] } },
});
