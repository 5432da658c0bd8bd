import { defineConfig } from "@playwright/test";

/**
 * What is the window's own asks nothing of what it runs in: in one edition it is played always, in its other one only by
 * `npm run test:soak`. A spec that is named here nowhere is played in both, always.
 */
const ONLY = {
  electron: [
    "attributions",
    "backups",
    "briefing",
    "capture",
    "correctedText",
    "currentText",
    "deltaRatings",
    "dialogs",
    "erasing",
    "exportFormats",
    "floor",
    "handover",
    "keyboard",
    "lock",
    "longdraft",
    "manyNotes",
    "margin",
    "matrix",
    "meeting",
    "noteForm",
    "office",
    "packets",
    "positions",
    "proposals",
    "reach",
    "returnedFiles",
    "review",
    "since",
    "storageQuota",
    "text",
    "trackedChanges",
    "unfinished",
    "unplaced",
    "watch",
    "work",
  ],
  web: [
    "access",
    "chainFaults",
    "contestedJoin",
    "deleteBeforeTravel",
    "dossiers",
    "draftMarkup",
    "drop",
    "exportedPage",
    "hostile",
    "invitations",
    "languages",
    "languageSides",
    "marginScroll",
    "noteList",
    "notesInNextDraft",
    "numbers",
    "operatorOrders",
    "panes",
    "presence",
    "ratings",
    "recogniseNextDraft",
    "rejoin",
    "removedMember",
    "sync",
    "team",
    "textInPictures",
    "transcripts",
    "unsignedNotes",
    "update",
    "votes",
  ],
};

/**
 * What can only be asked of one edition: the shell is the desktop's, parts come over a network in a browser only, and there
 * only Playwright can stand between a window and a hub (`large`).
 */
const NOT_IN = {
  electron: [
    "codeParts",
    "demo",
    "insecure",
    "interface",
    "joined",
    "large",
    "notifications",
    "offline",
    "refusals",
    "touch",
    "traces",
    "windows",
  ],
  web: ["desktop/*"],
};

/** What plays less in `npm run test:all`, and whole where everything is played in its other edition. */
const FURTHER = { electron: ["desktop/deleting", "desktop/killed", "manyNotes"], web: ["access", "interface"] };

type Edition = keyof typeof ONLY;

const files = (names: readonly string[]) => names.map((name) => `**/${name}.spec.ts`);

/** The journeys, of which there is one for each edition, are what `npm test` plays; each of the others plays the rest. */
const JOURNEY = /@journey/;

/** Played in the browser alone: the window's parts have their names and contrast in both editions or in none. */
const EITHER = /@either/;

/** What this run plays of an edition: `journeys`, `all` of the rest in its own edition, its `others`, or everything. */
function played(edition: Edition) {
  const others = ONLY[edition === "web" ? "electron" : "web"];
  const run = process.env["CLAUSEMARK_PLAY"];
  return {
    name: edition,
    ...(run === "journeys" && { grep: JOURNEY }),
    ...(run === "others" && { testMatch: files([...others, ...FURTHER[edition]]) }),
    testIgnore: files([...NOT_IN[edition], ...(run === "all" ? others : [])]),
    grepInvert: [...(run === "all" || run === "others" ? [JOURNEY] : []), ...(edition === "electron" ? [EITHER] : [])],
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
  projects: [played("electron"), played("web")],
});
