import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  FLATPAK_NPM_FOLDER,
  listElectronSources,
  listNpmSources,
  withLocalTarballs,
  type Lockfile,
} from "./packaging/flatpakSources.ts";

/**
 * `npm run flatpak:sources` writes `packaging/flatpak/sources.json`: every file that the build needs, with its checksum, made
 * from the lockfile and from the checksums in Electron's package. `node scripts/flatpak.ts localise` is the first step of the
 * build, before anything is installed, and therefore imports no package: it makes the lockfile name those files.
 */
const ROOT = path.join(import.meta.dirname, "..");
const LOCK = path.join(ROOT, "package-lock.json");
const SOURCES = path.join(ROOT, "packaging/flatpak/sources.json");
const ELECTRON = path.join(ROOT, "node_modules/electron");

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, "utf8")) as T;
const writeJson = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);

const lock = readJson<Lockfile>(LOCK);
if (process.argv[2] === "localise") writeJson(LOCK, withLocalTarballs(lock, path.join(ROOT, FLATPAK_NPM_FOLDER)));
else {
  const checksums = readJson<Record<string, string>>(path.join(ELECTRON, "checksums.json"));
  const { version } = readJson<{ version: string }>(path.join(ELECTRON, "package.json"));
  const sources = [...listNpmSources(lock), ...listElectronSources(version, checksums)];
  writeJson(SOURCES, sources);
  console.log(`flatpak: ${sources.length} files, in ${path.relative(ROOT, SOURCES)}`);
}
