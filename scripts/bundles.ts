import { existsSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import react from "@vitejs/plugin-react";
import {
  createLogger,
  defaultClientConditions,
  type HtmlTagDescriptor,
  type InlineConfig,
  type Logger,
  type Plugin,
  type Rolldown,
} from "vite";
import { SERVICE_WORKER_FILE } from "#shared/host/codeRelease.ts";
import about from "../package.json" with { type: "json" };
import { CSS_OPTIONS } from "./cssClasses.ts";
import { sourceDateEpoch } from "./sourceDateEpoch.ts";
import { viteGuidePlugin } from "./viteGuidePlugin.ts";
import { viteJobWorkerPlugins } from "./viteJobWorkerPlugins.ts";
import { viteLaterCodePlugin } from "./viteLaterCodePlugin.ts";
import { viteLibrariesPlugin } from "./viteLibrariesPlugin.ts";
import { WEB_MANIFEST_FILE, WEB_MANIFEST_ICON_SIZES } from "./webManifest.ts";

export const ROOT = path.join(import.meta.dirname, "..");
export const OUT_FOLDER = path.join(ROOT, "out");

/** Constants that the build defines for the window's code. */
export const BUILD_DEFINES = { __VERSION__: JSON.stringify(about.version), __BUILT__: String(sourceDateEpoch()) };

/** The main process of a checkout, to which the end-to-end tests attach, and that of the packages. */
const MAIN_PROCESSES = { main: { isAttachable: true }, packaged: { isAttachable: false } };

/** The oldest runtimes in which the app starts; newer features need a feature test. */
const BROWSER = "chrome114";
const NODE = "node18";

/** Loaded at run time: Electron provides itself, and native code cannot be bundled. */
const EXTERNAL = ["electron", "@myriaddreamin/typst-ts-node-compiler", "bufferutil", "utf-8-validate"];

/** One run of Vite: its name, its entries, and its settings. */
export interface ViteBundle {
  readonly name: string;
  readonly entries: readonly string[];
  readonly config: InlineConfig;
}

/** Lists the bundles of the app. Entries that do not exist are left out, as is a bundle without entries. */
export function listBundles(): { readonly there: ViteBundle[]; readonly absent: string[] } {
  const all = [
    page("desktop"),
    page("web"),
    serviceWorker(),
    ...Object.entries(MAIN_PROCESSES).map(([name, { isAttachable }]) =>
      plain(
        name,
        {
          main: "electron/main/main.ts",
          typeset: "electron/main/processes/typeset.ts",
          hub: "electron/main/processes/hub.ts",
        },
        { __IS_ATTACHABLE__: String(isAttachable) },
      ),
    ),
    plain("preload", { bridge: "electron/preload/bridge.ts" }),
  ];
  const exists = (entry: string) => existsSync(path.join(ROOT, entry));
  return {
    there: all.filter(({ entries }) => entries.some(exists)),
    absent: all.flatMap(({ entries }) => entries).filter((entry) => !exists(entry)),
  };
}

const common: InlineConfig = { configFile: false, root: ROOT, logLevel: "warn", customLogger: createBuildLogger() };
/** A slow machine needs no warning. */
const checks = { bundlerTimings: false };

/** The guide, and its translations with their languages. */
const GUIDE = /[\\/]docs[\\/]guide(?:[\\/](\w+))?\.md$/;

/**
 * Start-up code in a small file that runs before anything else has loaded; what draws the first text in two (one is
 * compiled while the next loads); the window around it in two more; and code shared by later parts in another, instead
 * of a hundred small ones.
 */
const INITIAL = ["$initial" as const];
/** What start-up code imports: it must wait for no larger file. */
const FIRST = [
  /[\\/]renderer[\\/](?:bootstrap|host-web[\\/]code)[\\/]/,
  /[\\/]shared[\\/](?:base[\\/](?:bytes|hash|nativeCrypto|result)|host[\\/](?:codeRelease|findLastOpenedDossier))\.ts$/,
  /[\\/]node_modules[\\/]@noble[\\/]hashes[\\/]/,
];
const WINDOW_ENTRY = path.join(ROOT, "renderer/window.ts");

function chunkGroups() {
  let reached: Set<string> | undefined;
  return [
    { name: (id: string) => `guide-${GUIDE.exec(id)?.[1] ?? "en"}`, test: GUIDE, priority: 6 },
    { name: "first", test: (id: string) => FIRST.some((each) => each.test(id)), tags: INITIAL, priority: 5 },
    { name: "libraries", test: /[\\/]node_modules[\\/]/, tags: INITIAL, priority: 4 },
    { name: "text", tags: INITIAL, priority: 3 },
    {
      name: "widgets",
      test: /[\\/]node_modules[\\/](?:react|scheduler|@react|@internationalized)/,
      priority: 2,
    },
    {
      name: (id: string, context: Rolldown.ChunkingContext) => {
        reached ??= modulesReachedFrom(WINDOW_ENTRY, context);
        return reached.has(id) ? "window" : null;
      },
      priority: 1,
    },
    { name: "shared", minShareCount: 2 },
  ];
}

/** Returns the modules that a module imports, directly or not, except those that are imported when they are needed. */
function modulesReachedFrom(entry: string, context: Rolldown.ChunkingContext): Set<string> {
  const reached = new Set([entry]);
  for (const id of reached) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}

/**
 * Returns the bundle of a window: `renderer/<name>.html` becomes `out/renderer/<name>/index.html`, with relative URLs.
 */
function page(name: string): ViteBundle {
  const entry = `renderer/${name}.html`;
  const jobWorker = viteJobWorkerPlugins();
  return {
    name: `renderer/${name}`,
    entries: [entry],
    config: {
      ...common,
      root: path.join(ROOT, "renderer"),
      base: "./",
      publicDir: false,
      css: CSS_OPTIONS,
      define: BUILD_DEFINES,
      plugins: [
        react(),
        viteGuidePlugin(),
        viteLibrariesPlugin(),
        viteLaterCodePlugin(),
        jobWorker.inPage,
        namedIndex(`${name}.html`),
        manifestLink(name),
        firstScript(name),
        spokenOnly(),
      ],
      // Readers run in workers without a DOM, so libraries must resolve to their worker builds.
      resolve: { conditions: ["worker", ...defaultClientConditions] },
      worker: { format: "es", plugins: () => [jobWorker.inWorkers], rolldownOptions: { checks } },
      build: {
        target: BROWSER,
        outDir: path.join(OUT_FOLDER, "renderer", name),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        // One sheet, since styles must not depend on the order in which parts load.
        cssCodeSplit: false,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          input: path.join(ROOT, entry),
          output: { codeSplitting: { groups: chunkGroups() } },
          checks,
        },
      },
    },
  };
}

/** Returns the bundle of the web edition's service worker: one script beside the page, with the same name in every build. */
function serviceWorker(): ViteBundle {
  const entry = "renderer/serviceWorker/serviceWorker.ts";
  return {
    name: "renderer/web/serviceWorker",
    entries: [entry],
    config: {
      ...common,
      publicDir: false,
      build: {
        target: BROWSER,
        outDir: path.join(OUT_FOLDER, "renderer/web"),
        emptyOutDir: false,
        rolldownOptions: {
          input: path.join(ROOT, entry),
          checks,
          output: { format: "iife", entryFileNames: SERVICE_WORKER_FILE },
        },
      },
    },
  };
}

/** Renames a page to index.html, which servers expect. */
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

/**
 * Runs start-up code of the desktop's page as soon as it is there. As a part of the page's other script, it would wait
 * until everything that this imports is loaded and compiled.
 */
function firstScript(name: string): Plugin {
  return {
    name: "first-script",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const first = Object.values(bundle).find((each) => each.type === "chunk" && each.name === "first");
        if (name !== "desktop" || !first) return html;
        const tag = `<script type="module" crossorigin src="./${first.fileName}"></script>`;
        return html.replace('<script type="module"', `${tag}\n    $&`);
      },
    },
  };
}

/** Links the web app manifest, whose name is the same in every build, from the page of the web edition. */
function manifestLink(name: string): Plugin {
  const attrs = { rel: "manifest", href: `./${WEB_MANIFEST_FILE}` };
  const link: HtmlTagDescriptor = { tag: "link", attrs, injectTo: "head" };
  return {
    name: "manifest-link",
    transformIndexHtml: { order: "post", handler: () => (name === "web" ? [link] : []) },
  };
}

/** Built-in strings of React Aria's components, one module for each of 34 languages. */
const WIDGETS_WORDS = /[\\/]react-aria(?:-components)?[\\/].*[\\/]intl[\\/](?:.*[\\/])?([a-z]{2}-[A-Z]{2})\.[cm]?js$/;
const SPOKEN = ["en-US", "fr-FR", "es-ES", "ru-RU", "ar-AE", "zh-CN"];

/** Leaves out strings in languages that the window does not support. */
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

/** Returns a CommonJS bundle for Node, with every library bundled, so that the packaged app needs no node_modules. */
function plain(
  name: string,
  entries: Readonly<Record<string, string>>,
  define: Record<string, string> = {},
): ViteBundle {
  const input = Object.entries(entries)
    .map(([entry, file]) => [entry, path.join(ROOT, file)] as const)
    .filter(([, file]) => existsSync(file));
  return {
    name,
    entries: Object.values(entries),
    config: {
      ...common,
      define,
      ssr: { noExternal: true, external: EXTERNAL },
      build: {
        ssr: true,
        target: NODE,
        outDir: path.join(OUT_FOLDER, name),
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

/** A folder or file that the app reads at run time, and its location under `out/`. */
export interface RuntimeAsset {
  readonly from: string;
  readonly to: string;
}

export const RUNTIME_ASSETS: readonly RuntimeAsset[] = [
  { from: "shared/publish/formats/pdf/templates", to: "assets/templates" },
  { from: "electron/icons/256x256.png", to: "assets/icon.png" },
  { from: "test/fixtures/sample/draft-v1.docx", to: "assets/sample/draft-v1.docx" },
  { from: "test/fixtures/sample/draft-v1.docx", to: "renderer/web/sample/draft-v1.docx" },
  ...WEB_MANIFEST_ICON_SIZES.map((size) => ({
    from: `electron/icons/${size}x${size}.png`,
    to: `renderer/web/icons/${size}.png`,
  })),
];

/** Logs warnings, except that Tesseract's code for Node, which a browser never runs, is left out of the bundle. */
function createBuildLogger(): Logger {
  const logger = createLogger("warn");
  const isExpected = (text: string) => text.includes("externalized for browser") && text.includes("tesseract.js-core");
  return { ...logger, warn: (text, options) => isExpected(text) || logger.warn(text, options) };
}
