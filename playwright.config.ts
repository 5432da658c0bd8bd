import { defineConfig } from "@playwright/test";

/**
 * How `npm test` ends within a quarter of an hour. What is the window's own asks nothing of what it runs in, and is played in
 * one edition; what takes long is not played. `npm run test:rest` plays all that is left out so, `npm run test:e2e`
 * everything. A spec that is named here nowhere is played in both editions, always.
 */
const ONLY = {
  electron: ["briefing", "capture", "current", "lock", "packets", "returned", "shown", "watch", "work"],
  web: [
    "chains",
    "corrected",
    "dossiers",
    "draft",
    "drop",
    "erasing",
    "floor",
    "hostile",
    "leaving",
    "matrix",
    "nextdraft",
    "numbers",
    "others",
    "positions",
    "presence",
    "proposals",
    "ratings",
    "removed",
    "return",
    "review",
    "sync",
    "team",
    "text",
    "unfinished",
  ],
};
const LONG = [
  "access",
  "desktop/deleting",
  "desktop/killed",
  "dialogs",
  "interface",
  "keyboard",
  "languages",
  "large",
  "longdraft",
  "many",
  "margin",
  "meaning",
  "meeting",
];

/**
 * What can only be asked of one edition: the shell is the desktop's, parts come over a network in a browser only, and there
 * only Playwright can stand between a window and a hub (`large`).
 */
const NOT_IN = {
  electron: ["interface", "joined", "large", "parts", "refusals", "traces", "windows"],
  web: ["desktop/*"],
};

type Edition = keyof typeof ONLY;

const files = (names: readonly string[]) => names.map((name) => `**/${name}.spec.ts`);

/** What this run plays of an edition: `once` and `rest` are the two halves of everything. */
function played(edition: Edition) {
  const leftOut = [...ONLY[edition === "web" ? "electron" : "web"], ...LONG];
  const run = process.env["CLAUSEMARK_PLAY"];
  return {
    name: edition,
    ...(run === "rest" && { testMatch: files(leftOut) }),
    testIgnore: files([...NOT_IN[edition], ...(run === "once" ? leftOut : [])]),
  };
}

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
  // The window's words fit, and its parts have their names and contrast, in both editions or in none.
  projects: [{ ...played("electron"), grepInvert: /nothing stands in anybody's way/ }, played("web")],
});
