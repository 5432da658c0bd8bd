import { defineConfig } from "vitest/config";
import { BUILD_DEFINES } from "#scripts/bundles.ts";
import { CSS_OPTIONS } from "#scripts/cssClasses.ts";
import { viteGuidePlugin } from "#scripts/viteGuidePlugin.ts";

export default defineConfig({
  css: CSS_OPTIONS,
  define: BUILD_DEFINES,
  plugins: [viteGuidePlugin()],
  test: {
    testTimeout: 20_000,
    // A hook prepares what several tests need, so it may take as long as one of them.
    hookTimeout: 20_000,
    // All processors: by itself it leaves one idle, which is half of a machine that has two.
    maxWorkers: "100%",
    setupFiles: "test/support/setup.ts",
    css: { include: [/\.module\.css$/], modules: { classNameStrategy: "scoped" } },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["test/{unit,sync,contract,hub}/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: { name: "renderer", environment: "jsdom", include: ["test/renderer/**/*.test.{ts,tsx}"] },
      },
    ],
  },
});
