import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 20_000,
    setupFiles: "test/support/setup.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["test/{unit,sync,contract,hub}/**/*.test.{ts,tsx}"],
        },
      },
      { extends: true, test: { name: "editor", environment: "jsdom", include: ["test/editor/**/*.test.{ts,tsx}"] } },
    ],
  },
});
