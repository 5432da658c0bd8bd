import { defineConfig } from "@playwright/test";

/**
 * What is the window's own, and asks nothing of what it runs in. `npm test` runs each of these specs in one edition, so
 * that it ends sooner; `npm run test:e2e` runs them in both.
 */
const ONCE = {
  electron: [
    "keyboard",
    "meaning",
    "watch",
    "margin",
    "corrected",
    "shown",
    "current",
    "languages",
    "capture",
    "meeting",
    "lock",
    "returned",
  ],
  web: [
    "access",
    "matrix",
    "review",
    "longdraft",
    "floor",
    "ratings",
    "proposals",
    "many",
    "dossiers",
    "others",
    "erasing",
    "chains",
    "return",
  ],
};
const eachOnce = process.env["CLAUSEMARK_EACH_ONCE"] === "1";
const specs = (names: readonly string[]) => (eachOnce ? names.map((name) => `**/${name}.spec.ts`) : []);

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
  // What is the desktop shell's own has nothing to answer for in a browser, and the shell has one window; the window's words fit, and its parts have
  // their names and contrast, in both or in none; parts come over a network in a browser only.
  projects: [
    {
      name: "electron",
      testIgnore: ["interface.spec.ts", "windows.spec.ts", "parts.spec.ts", ...specs(ONCE.web)],
      grepInvert: /nothing stands in anybody's way/,
    },
    { name: "web", testIgnore: ["desktop/**", ...specs(ONCE.electron)] },
  ],
});
