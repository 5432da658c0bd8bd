/**
 * The house's arrows. Rooms import as docs/ARCHITECTURE.md says; inside `shared/` each floor imports only
 * lower ones, never a sibling. `test/unit/repository/arrows.test.ts` plants a violation of every rule here.
 */

/** The floors of `shared/`, lowest first. Rooms on one floor do not know each other. */
export const FLOORS = [
  ["base"],
  ["draft", "rights", "states", "messages"],
  ["anchor", "import", "votes"],
  ["revise"],
  ["records", "watch"],
  ["members"],
  ["ledger"],
  ["acts"],
  ["publish", "exchange"],
  ["host"],
];

/** The floors of the workspace, lowest first; above them is the workspace itself, and above it the queries and actions. */
export const WORKSPACE_FLOORS = [
  ["base"],
  ["labels", "shortcuts", "persistence"],
  ["textModel"],
  ["session"],
  ["hub"],
  ["dossier"],
  ["incoming", "comparison"],
  ["queries"],
  ["actions"],
];

/** The libraries `shared/` may use: pure, without DOM, Node, Electron or React. */
const PURE_LIBRARIES = [
  "@cantoo/pdf-lib",
  "@noble/ciphers",
  "@noble/curves",
  "@noble/hashes",
  "@scure/base",
  "@types/mdast",
  "age-encryption",
  "canonicalize",
  "fast-myers-diff",
  "fflate",
  "intl-messageformat",
  "hast-util-to-html",
  "hastscript",
  "mdast-util-from-markdown",
  "mdast-util-gfm-footnote",
  "mdast-util-gfm-strikethrough",
  "micromark-extension-gfm-footnote",
  "micromark-extension-gfm-strikethrough",
  "micromark-util-types",
  "parse5",
  "pdfjs-dist",
  "postal-mime",
  "qr",
  "saxes",
  "tesseract\\.js-core",
  "y-protocols",
  "yjs",
  "zod",
];

const packages = (names) => `node_modules/(${names.join("|")})/`;
const rooms = (...names) => `^(${names.join("|")})/`;

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** What a room may import of the other rooms; a room missing from its list is forbidden to it. */
const ROOMS = ["shared", "node", "renderer", "electron", "hub", "cli", "scripts", "test"];
const MAY_IMPORT = {
  shared: [],
  node: ["shared"],
  renderer: ["shared"],
  electron: ["shared", "node", "hub"],
  hub: ["shared", "node"],
  cli: ["shared", "node", "hub"],
  scripts: ["shared", "node", "hub", "cli"],
};

const roomRules = Object.entries(MAY_IMPORT).flatMap(([room, allowed]) =>
  ROOMS.filter((other) => other !== room && !allowed.includes(other)).map((other) =>
    forbid(
      `${room}-not-${other}`,
      `${room}/ imports ${allowed.length ? allowed.join(", ") : "no other room"}.`,
      { path: rooms(room) },
      { path: rooms(other) },
    ),
  ),
);

const floorsOf = (house, prefix, floors) =>
  floors.flatMap((floor, height) =>
    floor.flatMap((room) =>
      floors
        .slice(height)
        .flat()
        .filter((other) => other !== room)
        .map((other) =>
          forbid(
            `${prefix}-${room}-not-${other}`,
            `${house}/${room} imports only the floors below it.`,
            { path: `^${house}/${room}/` },
            { path: `^${house}/${other}/` },
          ),
        ),
    ),
  );

const floorRules = [
  ...floorsOf("shared", "floor", FLOORS),
  ...floorsOf("renderer/workspace", "workspace", WORKSPACE_FLOORS),
];

const SERVER_LIBRARIES = ["electron", "ws", "@hocuspocus/server", "@myriaddreamin/typst-ts-node-compiler"];

const libraryRules = [
  forbid(
    "shared-is-pure",
    "shared/ imports itself and the libraries of PURE_LIBRARIES, no Node module among them.",
    { path: rooms("shared") },
    { pathNot: [rooms(...ROOMS), packages(PURE_LIBRARIES)] },
  ),
  forbid(
    "renderer-not-builtin",
    "The window runs in a browser: no Node module.",
    { path: rooms("renderer") },
    { dependencyTypes: ["core"] },
  ),
  forbid(
    "renderer-not-server",
    "The window runs in a browser: neither Electron nor a server's library.",
    { path: rooms("renderer") },
    { path: packages(SERVER_LIBRARIES) },
  ),
  forbid(
    "only-electron-uses-electron",
    "Everything outside electron/ is plain: the hub and the CLI run without a desktop.",
    { path: rooms("node", "hub", "cli", "scripts") },
    { path: packages(["electron"]) },
  ),
  forbid(
    "no-unresolved",
    "An import that leads nowhere is checked by nobody.",
    { path: rooms(...ROOMS) },
    { couldNotResolve: true },
  ),
  forbid("no-circular", "A circle has no direction.", { path: rooms(...ROOMS) }, { circular: true }),
];

const electronRules = [
  forbid(
    "preload-is-a-bridge",
    "The preload holds no logic: Electron and the channels of shared/host are all it needs.",
    { path: "^electron/preload/" },
    { pathNot: ["^electron/preload/", "^shared/(host|base)/", packages(["electron"])] },
  ),
  forbid(
    "main-not-preload",
    "The main process names the preload's file and does not import it.",
    { path: "^electron/main/" },
    { path: "^electron/preload/" },
  ),
  forbid(
    "electron-starts-the-hub",
    "The desktop starts the hub and knows nothing else of it.",
    { path: "^electron/" },
    { path: rooms("hub"), pathNot: "^hub/(startHub|main)\\.ts$" },
  ),
];

const windowRules = [
  forbid(
    "features-apart",
    "Features do not know each other; what two need sinks to parts/, workspace/ or shared/.",
    { path: "^renderer/features/([^/]+)/" },
    { path: "^renderer/features/", pathNot: "^renderer/features/$1/" },
  ),
  forbid(
    "features-by-their-door",
    "A feature's index.ts is its only door; renderer/sheets.ts puts the sheets in order.",
    { path: "^renderer/(?!features/|sheets\\.ts$)" },
    { path: "^renderer/features/[^/]+/(?!index\\.tsx?$)" },
  ),
  forbid(
    "features-wired-once",
    "renderer/features.ts lists the features; frame, desk, text and parts know slots only.",
    { path: "^renderer/(?!features/|(features|sheets)\\.tsx?$)" },
    { path: "^renderer/features/" },
  ),
  forbid(
    "parts-know-nothing",
    "Widgets know neither the workspace nor the frame nor the text.",
    { path: "^renderer/parts/" },
    { path: "^renderer/(?!parts/|theme/)" },
  ),
  forbid(
    "workspace-below-the-window",
    "The workspace holds state and draws nothing.",
    { path: "^renderer/workspace/" },
    { path: "^renderer/(frame|text|features|parts|host-web)/" },
  ),
  forbid(
    "workspace-upwards",
    "The parts of the workspace do not know the workspace; queries and actions do.",
    { path: "^renderer/workspace/(?!queries/|actions/)[^/]+/" },
    { path: "^renderer/workspace/[^/]+$" },
  ),
  forbid(
    "workspace-not-actions",
    "Queries and actions are above the workspace.",
    { path: "^renderer/workspace/[^/]+$" },
    { path: "^renderer/workspace/(queries|actions)/" },
  ),
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [...roomRules, ...floorRules, ...libraryRules, ...electronRules, ...windowRules],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^out/", "^test/fixtures/"] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
