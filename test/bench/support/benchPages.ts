import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import react from "@vitejs/plugin-react";
import { build, defaultClientConditions, preview, type PreviewServer } from "vite";
import { OUT_FOLDER } from "#scripts/bundles.ts";
import { CSS_OPTIONS } from "#scripts/cssClasses.ts";
import { createTempFolder } from "#test/support/tempFolder.ts";
import { partsOfBuiltPage } from "./profiles/builtSources.ts";
import { isProfiling, recordPage } from "./profiles/recordProfiles.ts";
import { launchBrowser } from "#test/support/window/launchApp.ts";

const ROOT = path.join(import.meta.dirname, "../pages");
const BUILT = path.join(OUT_FOLDER, "bench/pages");

/** Builds the pages of `test/bench/pages` as the app is built, and serves them locally to the machine's Chromium. */
export class BenchPages {
  readonly #server: PreviewServer;
  readonly #browser: BrowserContext;

  private constructor(server: PreviewServer, browser: BrowserContext) {
    this.#server = server;
    this.#browser = browser;
  }

  static async start(): Promise<BenchPages> {
    await build({
      configFile: false,
      root: ROOT,
      base: "./",
      logLevel: "warn",
      css: CSS_OPTIONS,
      plugins: [react()],
      resolve: { conditions: ["worker", ...defaultClientConditions] },
      worker: { format: "es" },
      build: {
        outDir: BUILT,
        emptyOutDir: true,
        sourcemap: isProfiling,
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 4000,
        rolldownOptions: { input: path.join(ROOT, "page.html") },
      },
    });
    mkdirSync(path.join(BUILT, "data"));
    const server = await preview({
      configFile: false,
      root: ROOT,
      logLevel: "warn",
      build: { outDir: BUILT },
      preview: { host: "127.0.0.1", port: 0 },
    });
    return new BenchPages(server, await launchBrowser({ userData: createTempFolder("bench") }));
  }

  /** Publishes a value beside the pages, under a name. */
  publish(name: string, value: unknown): void {
    writeFileSync(path.join(BUILT, "data", `${name}.json`), JSON.stringify(value));
  }

  /** Runs the work with a fresh page, then closes the page. */
  async with<T>(name: string, work: (bench: BenchPage) => Promise<T>): Promise<T> {
    const page = await this.#browser.newPage();
    try {
      page.on("pageerror", (error) => console.error(`${name}: ${error.stack}`));
      await page.goto(`${this.#server.resolvedUrls!.local[0]!}page.html?${name}`);
      await page.waitForFunction(() => "bench" in globalThis, null, { timeout: 60_000 });
      const cdp = await page.context().newCDPSession(page);
      await cdp.send("Performance.enable");
      return await work(new BenchPage(page, cdp));
    } finally {
      await page.close();
    }
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

/** A loaded page. The exports of its module can be called. */
export class BenchPage {
  readonly page: Page;
  readonly #cdp: CDPSession;

  constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.#cdp = cdp;
  }

  /**
   * Returns how long the page's main thread has worked so far, in ms: scripts, styles, layout, painting and everything
   * else.
   */
  async mainMs(): Promise<number> {
    const { metrics } = await this.#cdp.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
  }

  /** Calls an export by name and returns its resolved value. What only prepares or reads a time is not profiled. */
  call<T = number>(name: string, ...args: readonly (number | string)[]): Promise<T> {
    const called = () => this.prepare<T>(name, ...args);
    return UNPROFILED.test(name) ? called() : recordPage(this.#cdp, partsOfBuiltPage(BUILT), called);
  }

  /** Calls an export for what is to be measured afterwards; it is not profiled. */
  prepare<T = number>(name: string, ...args: readonly (number | string)[]): Promise<T> {
    return this.page.evaluate(
      async ([name, args]) => (globalThis as unknown as { bench: Exports }).bench[name]!(...args),
      [name, args] as const,
    ) as Promise<T>;
  }
}

const UNPROFILED = /^(?:load|known|make|nodes|until.*)$/;

type Exports = Readonly<Record<string, (...args: readonly (number | string)[]) => unknown>>;
