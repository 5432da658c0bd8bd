import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "node",
          environment: "node",
          include: ["test/{unit,sync,contract,hub}/**/*.test.{ts,tsx}"],
        },
      },
      { test: { name: "editor", environment: "jsdom", include: ["test/editor/**/*.test.{ts,tsx}"] } },
    ],
  },
});
