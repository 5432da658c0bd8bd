import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { findBrokenSiteLinks } from "./siteLinks.ts";
import { runProcess } from "./runProcess.ts";

/**
 * `npm run docs`: builds the documentation as a site into `out/docs`, with a search that works offline. The generator is
 * a package of its own (`site/package.json`), which is installed by the first build. `CLAUSEMARK_DOCS_BASE=/path/` is
 * for a site below a path.
 */
const SITE = path.join(ROOT, "site");
const PAGES = path.join(SITE, "pages");
const OUT = path.join(OUT_FOLDER, "docs");

/** The repository's pages that become pages of the site: those in `docs`, and those beside it under `project`. */
export function listSitePages(root = ROOT): ReadonlyMap<string, string> {
  const docs = globSync("docs/**/*.md", { cwd: root }).map((file) => file.split(path.sep).join("/"));
  const beside = globSync("*.md", { cwd: root });
  return new Map([
    // A guide has a folder, since the generator tells a page's language by its folder.
    ...docs.map(
      (file) => [file, file.replace(/^docs\//, "").replace(/^guide\/(\w+)\.md$/, "guide/$1/index.md")] as const,
    ),
    // Apart, since the generator does not tell `SECURITY.md` from `security.md`.
    ...beside.map((file) => [file, `project/${file}`] as const),
  ]);
}

/**
 * Returns a page with its links as they are on the site. Links to files that are not on the site become their text.
 * Code is left as it is.
 */
export function toSitePage(markdown: string, file: string, pages: ReadonlyMap<string, string>): string {
  const folder = path.posix.dirname(file);
  const here = path.posix.dirname(pages.get(file)!);
  return markdown.replace(
    /(`+)[\s\S]*?\1|(!?\[(?:[^[\]]|\[[^\]]*\])*\])\((?!\w+:|#)([^)\s#]+)(#[^)\s]*)?\)/g,
    (...found) => {
      const [whole, ticks, text, target, fragment = ""] = found as unknown as [string, ...(string | undefined)[]];
      if (ticks !== undefined || text === undefined) return whole;
      const named = path.posix.join(folder, target!);
      const place = named.endsWith("docs/adr") ? "" : (pages.get(named) ?? pictureOf(named));
      if (place === "") return text.replace(/^\[|\]$/g, "");
      return `${text}(${relativeTo(here, place)}${fragment})`;
    },
  );
}

/** Returns where a picture of `docs` is on the site; "" for every other file. */
function pictureOf(file: string): string {
  return /^docs\/.*\.(?:png|svg)$/.test(file) ? file.replace(/^docs\//, "") : "";
}

function relativeTo(folder: string, place: string): string {
  const relative = path.posix.relative(folder, place);
  return relative.startsWith(".") ? relative : `./${relative}`;
}

/** Assembles the pages for the generator. */
function assemblePages(): void {
  rmSync(PAGES, { recursive: true, force: true });
  const pages = listSitePages();
  for (const [file, place] of pages) {
    const to = path.join(PAGES, place);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, toSitePage(readFileSync(path.join(ROOT, file), "utf8"), file, pages));
  }
  cpSync(path.join(ROOT, "docs/images"), path.join(PAGES, "images"), { recursive: true });
  cpSync(path.join(ROOT, "renderer/theme/icon.svg"), path.join(PAGES, "public/icon.svg"));
  cpSync(path.join(SITE, "index.md"), path.join(PAGES, "index.md"));
}

async function run(command: string, ...args: readonly string[]): Promise<void> {
  const code = await runProcess(command, args);
  if (code !== 0) throw new Error(`The site could not be built: ${command} ended with ${code}, see above.`);
}

async function buildSite(): Promise<void> {
  const began = Date.now();
  const generator = path.join(SITE, "node_modules/vitepress/bin/vitepress.js");
  if (!existsSync(generator)) await run("npm", "ci", "--prefix", SITE, "--ignore-scripts", "--no-audit", "--no-fund");
  assemblePages();
  rmSync(OUT, { recursive: true, force: true });
  await run(process.execPath, generator, "build", SITE);
  const broken = findBrokenSiteLinks(OUT, process.env["CLAUSEMARK_DOCS_BASE"] ?? "/");
  for (const each of broken) console.error(`docs: ${each}`);
  if (broken.length > 0) throw new Error(`${broken.length} links of the site lead nowhere, or elsewhere.`);
  console.log(`docs: out/docs in ${((Date.now() - began) / 1000).toFixed(1)} s, no link broken`);
}

if (import.meta.main) await buildSite();
