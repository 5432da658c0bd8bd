import { existsSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defaultClientConditions, type InlineConfig, type Plugin } from "vite";
import about from "../package.json" with { type: "json" };
import { CSS_OPTIONS } from "./cssClasses.ts";
import { guidePlugin } from "./guidePlugin.ts";

export const ROOT = path.join(import.meta.dirname, "..");
export const OUT = path.join(ROOT, "out");

/** What the window's code takes from the build. */
export const DEFINES = { __VERSION__: JSON.stringify(about.version) };

/** The oldest runtimes the app is started in; nothing newer may be assumed without a feature test. */
const BROWSER = "chrome114";
const NODE = "node18";

/** Loaded at run time: Electron is there already, native code cannot be bundled. */
const EXTERNAL = ["electron", "@myriaddreamin/typst-ts-node-compiler", "bufferutil", "utf-8-validate"];

/** One run of Vite: its name, the sources it starts from, and its settings. */
export interface Bundle {
  readonly name: string;
  readonly entries: readonly string[];
  readonly config: InlineConfig;
}

/** What the app consists of. Entries that do not exist are left out, a bundle without entries altogether. */
export function listBundles(): { readonly there: Bundle[]; readonly absent: string[] } {
  const all = [
    page("desktop"),
    page("web"),
    plain("main", {
      main: "electron/main/main.ts",
      typeset: "electron/main/processes/typeset.ts",
      hub: "electron/main/processes/hub.ts",
    }),
    plain("preload", { bridge: "electron/preload/bridge.ts" }),
  ];
  const exists = (entry: string) => existsSync(path.join(ROOT, entry));
  return {
    there: all.filter(({ entries }) => entries.some(exists)),
    absent: all.flatMap(({ entries }) => entries).filter((entry) => !exists(entry)),
  };
}

const common: InlineConfig = { configFile: false, root: ROOT, logLevel: "warn" };
/** A slow machine is nothing to warn of. */
const checks = { bundlerTimings: false };

/**
 * What is begun before the window's code is there in a small file, what the first picture needs in three (one is compiled while
 * the next is on its way), what several of the later parts share in another: no hundred small ones.
 */
const INITIAL = ["$initial" as const];
const CHUNKS = [
  { name: "first", test: /[\\/]renderer[\\/]bootstrap[\\/]/, tags: INITIAL, priority: 3 },
  {
    name: "widgets",
    test: /[\\/]node_modules[\\/](?:react|scheduler|@react|@internationalized)/,
    tags: INITIAL,
    priority: 2,
  },
  { name: "libraries", test: /[\\/]node_modules[\\/]/, tags: INITIAL, priority: 1 },
  { name: "window", tags: INITIAL },
  { name: "shared", minShareCount: 2 },
];

/** A window: `renderer/<name>.html` becomes `out/renderer/<name>/index.html`, relative to wherever it is served. */
function page(name: string): Bundle {
  const entry = `renderer/${name}.html`;
  return {
    name: `renderer/${name}`,
    entries: [entry],
    config: {
      ...common,
      root: path.join(ROOT, "renderer"),
      base: "./",
      publicDir: false,
      css: CSS_OPTIONS,
      define: DEFINES,
      plugins: [react(), guidePlugin(), namedIndex(`${name}.html`), spokenOnly()],
      // Readers run in workers, which have no DOM: libraries give them what they give other workers.
      resolve: { conditions: ["worker", ...defaultClientConditions] },
      worker: { format: "es", rolldownOptions: { checks } },
      build: {
        target: BROWSER,
        outDir: path.join(OUT, "renderer", name),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        // One sheet: what a part looks like must not depend on the order in which parts come.
        cssCodeSplit: false,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          input: path.join(ROOT, entry),
          output: { codeSplitting: { groups: CHUNKS } },
          checks,
        },
      },
    },
  };
}

/** A server finds a folder's page as index.html. */
function namedIndex(page: string): Plugin {
  return {
    name: "named-index",
    enforce: "post",
    generateBundle(_, bundle) {
      const html = bundle[page];
      if (html) html.fileName = "index.html";
    },
  };
}

/** The words that React Aria's widgets say by themselves, one module for each of 34 languages. */
const WIDGETS_WORDS = /[\\/]react-aria(?:-components)?[\\/].*[\\/]intl[\\/](?:.*[\\/])?([a-z]{2}-[A-Z]{2})\.[cm]?js$/;
const SPOKEN = ["en-US", "fr-FR", "es-ES", "ru-RU", "ar-AE", "zh-CN"];

/** Leaves out those words in languages that the window does not speak. */
function spokenOnly(): Plugin {
  return {
    name: "spoken-only",
    enforce: "pre",
    load(id) {
      const language = WIDGETS_WORDS.exec(id)?.[1];
      return language && !SPOKEN.includes(language) ? "export default {};" : null;
    },
  };
}

/** CommonJS for Node: every library is bundled, so that the packaged app carries no node_modules of its own. */
function plain(name: string, entries: Readonly<Record<string, string>>): Bundle {
  const input = Object.entries(entries)
    .map(([entry, file]) => [entry, path.join(ROOT, file)] as const)
    .filter(([, file]) => existsSync(file));
  return {
    name,
    entries: Object.values(entries),
    config: {
      ...common,
      ssr: { noExternal: true, external: EXTERNAL },
      build: {
        ssr: true,
        target: NODE,
        outDir: path.join(OUT, name),
        emptyOutDir: true,
        minify: false,
        rolldownOptions: {
          input: Object.fromEntries(input),
          external: (id) => isBuiltin(id) || EXTERNAL.includes(id),
          checks,
          output: { format: "cjs", entryFileNames: "[name].cjs", chunkFileNames: "chunks/[name]-[hash].cjs" },
        },
      },
    },
  };
}

/** A folder or file that the app reads at run time, and where it is laid under `out/`. */
export interface Asset {
  readonly from: string;
  readonly to: string;
}

export const ASSETS: readonly Asset[] = [
  { from: "shared/briefing/templates", to: "assets/templates" },
  { from: "electron/icons/256x256.png", to: "assets/icon.png" },
  { from: "test/fixtures/sample/draft-v1.docx", to: "assets/sample/draft-v1.docx" },
  { from: "test/fixtures/sample/draft-v1.docx", to: "renderer/web/sample/draft-v1.docx" },
];
