import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build as bundle } from "vite";
import { renderLicences } from "./licences.ts";
import { listThirdParties } from "./thirdParties.ts";
import about from "../package.json" with { type: "json" };
import { RUNTIME_ASSETS, listBundles, OUT_FOLDER, ROOT } from "./bundles.ts";
import { precompressFiles } from "./precompressFiles.ts";
import { runProcess } from "./runProcess.ts";
import { WEB_MANIFEST_FILE, serialiseWebManifest } from "./webManifest.ts";
import { writeCodeRelease } from "./writeCodeRelease.ts";

/** Everything that may change the built app. */
const SOURCES = [
  "shared",
  "node",
  "renderer",
  "electron",
  "hub",
  "scripts",
  "docs/guide.md",
  "docs/guide",
  "package-lock.json",
];
const WEB_FOLDER = path.join(OUT_FOLDER, "renderer/web");
const STAMP = path.join(OUT_FOLDER, "built");

/**
 * Builds the app into `out/` unless its sources are unchanged. Runs in a child process, since the bundler keeps more
 * than a gigabyte of memory until it exits. Throws if a bundle fails.
 */
export async function buildApp(): Promise<void> {
  const code = await runProcess(process.execPath, [import.meta.filename]);
  if (code !== 0) throw new Error(`The app could not be built (exit code ${code}): see above.`);
}

async function buildInProcess(): Promise<void> {
  if (isFresh()) return console.log("build: nothing has changed");
  const began = Date.now();
  const { there, absent } = listBundles();
  console.log(`build: ${there.length} parts, which takes a minute or more`);
  for (const { name, config } of there) {
    const start = Date.now();
    await bundle(config);
    console.log(`build: ${name} in ${seconds(start)}`);
  }
  // Removes assets that are no longer listed, so that they are not packaged.
  rmSync(path.join(OUT_FOLDER, "assets"), { recursive: true, force: true });
  for (const { from, to } of RUNTIME_ASSETS) copyAsset(from, to);
  // Whoever gets the web edition gets the licences of what is in it.
  writeFileSync(path.join(WEB_FOLDER, "THIRD-PARTY.txt"), renderLicences(listThirdParties()));
  writeFileSync(path.join(WEB_FOLDER, WEB_MANIFEST_FILE), serialiseWebManifest());
  writeCodeRelease(WEB_FOLDER, about.version);
  const start = Date.now();
  console.log("build: compressing the web edition's files");
  await precompressFiles(WEB_FOLDER, path.join(OUT_FOLDER, "compressed"));
  console.log(`build: compressed in ${seconds(start)}`);
  for (const entry of absent) console.log(`build: left out ${entry}, which is not there`);
  mkdirSync(OUT_FOLDER, { recursive: true });
  writeFileSync(STAMP, new Date(began).toISOString());
  console.log(`build: done in ${seconds(began)}`);
}

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function copyAsset(from: string, to: string): void {
  const source = path.join(ROOT, from);
  if (!existsSync(source)) return console.log(`build: left out ${from}, which is not there`);
  cpSync(source, path.join(OUT_FOLDER, to), { recursive: true });
}

/**
 * Returns whether the build is up to date. The stamp is the build's start time, so a change during the build is not
 * missed.
 */
function isFresh(): boolean {
  if (!existsSync(STAMP)) return false;
  const built = Date.parse(readFileSync(STAMP, "utf8"));
  return SOURCES.every((source) => newest(path.join(ROOT, source)) < built);
}

/**
 * Returns the time of the newest change in a file or folder, in ms. A folder's own time reveals deleted and renamed
 * files.
 */
function newest(place: string): number {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), mtimeMs);
}

if (import.meta.main) await buildInProcess();
