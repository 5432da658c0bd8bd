import { defineConfig } from "@playwright/test";

/**
 * The same specs for both editions: `electron` and `web` differ in what the fixtures launch, by the project's
 * name. `node scripts/test.ts e2e` builds first and brings a display.
 */
export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env["CI"] === "true",
  // Two editions drive real windows on machines of any speed: two more tries there, and the name in the report.
  retries: process.env["CI"] === "true" ? 2 : 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // What is the desktop shell's own has nothing to answer for in a browser; the window's words fit, and its parts have
  // their names and contrast, in both or in none.
  projects: [
    { name: "electron", testIgnore: "interface.spec.ts", grepInvert: /nothing stands in anybody's way/ },
    { name: "web", testIgnore: "desktop/**" },
  ],
});
