import { defineConfig } from "vitest/config";

/** A suite of its own: it needs LibreOffice, which takes its time. */
export default defineConfig({
  test: {
    include: ["test/office/**/*.test.ts"],
    setupFiles: "test/support/setup.ts",
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
