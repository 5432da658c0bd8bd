import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build as pack, Platform } from "electron-builder";
import { listArchiveEntries, writeTarGz, writeZip } from "./writeArchive.ts";
import about from "../package.json" with { type: "json" };
import { buildApp } from "./build.ts";
import { OUT_FOLDER, ROOT } from "./bundles.ts";
import { sumSizesByPart, listPackagedFiles } from "./packageContents.ts";
import { electronBinaryPath, fetchCurrentElectron, type ElectronBinary, findTestElectron } from "./electronRuntime.ts";
import { sourceDateEpoch } from "./sourceDateEpoch.ts";
import { writeLicences } from "./licences.ts";
import { writeDeb } from "./packaging/debPackage.ts";
import { APP_ID, renderMetainfo } from "./packaging/metainfo.ts";
import { findProgramOnPath } from "./findChromium.ts";

/**
 * `npm run package`: packages the app for this machine as far as possible without downloads: a folder, a tar.gz, a
 * zip and (on Linux with Debian's tools) a deb under `dist/`. With `-- --attachable` it creates only the folder, to which a debugger can attach for the
 * end-to-end tests, and with `-- --folder` only the folder. Installers are built by electron-builder from the same `electron-builder.yml`
 * (`.github/workflows/release.yml`).
 */
const DIST = path.join(ROOT, "dist");
/** The AppStream metadata of a folder that is packaged by other means. */
const METAINFO_FILE = path.join(OUT_FOLDER, `${APP_ID}.metainfo.xml`);
const SETTINGS = path.join(ROOT, "electron-builder.yml");

/** Options of a package besides the settings. */
export interface PackageOptions {
  /** The unpacked Electron, and its version. */
  readonly electron: string;
  readonly version: string;
  /** Whether it is the older test runtime, which has fewer fuses. */
  readonly isForTests: boolean;
  readonly isAttachable: boolean;
}

/** Returns electron-builder's settings for these options. */
export function electronBuilderSettings(
  { electron, version, isForTests, isAttachable }: PackageOptions,
  settings: string,
): string {
  const debugged = isAttachable
    ? replaced(
        replaced(settings, "enableNodeCliInspectArguments: false", "enableNodeCliInspectArguments: true"),
        "  - from: out/packaged\n",
        "  - from: out/main\n",
      )
    : settings;
  const fused = isForTests ? replaced(debugged, "  grantFileProtocolExtraPrivileges: false\n", "") : debugged;
  return `${fused}electronDist: ${JSON.stringify(electron)}\nelectronVersion: ${JSON.stringify(version)}\n`;
}

function replaced(settings: string, before: string, after: string): string {
  if (!settings.includes(before)) throw new RangeError(`electron-builder.yml does not say "${before.trim()}"`);
  return settings.replace(before, after);
}

async function main({ isAttachable, isFolderOnly }: { isAttachable: boolean; isFolderOnly: boolean }): Promise<void> {
  await buildApp();
  writeLicences();
  const packed = { ...(await electronToPack()), isAttachable };
  const settings = path.join(OUT_FOLDER, "electron-builder.yml");
  writeFileSync(settings, electronBuilderSettings(packed, readFileSync(SETTINGS, "utf8")));
  rmSync(DIST, { recursive: true, force: true });
  await pack({ projectDir: ROOT, config: settings, targets: Platform.current().createTarget("dir"), publish: "never" });
  const folder = unpackedIn(DIST);
  tidy(folder);
  if (process.platform !== "darwin") tellContents(folder);
  console.log(`package: ${path.relative(ROOT, folder)}`);
  if (process.platform === "linux") writeFileSync(METAINFO_FILE, renderMetainfo(about.version, sourceDateEpoch()));
  if (isFolderOnly) return;
  for (const file of await archive(folder, packed.isForTests))
    console.log(`package: ${path.relative(ROOT, file)}, ${megabytes(statSync(file).size)}`);
}

/** Returns the current Electron or, if it cannot be fetched, the test runtime, with a notice. */
async function electronToPack(): Promise<Omit<PackageOptions, "isAttachable">> {
  const current = await fetchCurrentElectron();
  const runtime = "missing" in current ? await findTestElectron({ ...process.env, CLAUSEMARK_PACKAGED: "" }) : current;
  if ("missing" in runtime) throw new Error(runtime.missing);
  if ("missing" in current)
    console.log(`${current.missing}. Packaging with ${runtime.from}: to be tested, not to be given to anybody.`);
  const electron = distOf(runtime);
  const version = readFileSync(path.join(electron, "version"), "utf8").trim().replace(/^v/, "");
  return { electron, version, isForTests: "missing" in current };
}

/** Returns the folder into which a runtime was unpacked. */
function distOf({ binary }: Extract<ElectronBinary, { binary: string }>): string {
  return binary.slice(0, -(electronBinaryPath(process.platform).length + 1));
}

function unpackedIn(dist: string): string {
  const folder = readdirSync(dist).find((name) => statSync(path.join(dist, name)).isDirectory());
  if (!folder) throw new Error("electron-builder made no folder");
  return path.join(dist, folder);
}

/** Removes Electron's default app, which electron-builder leaves in place. */
function tidy(folder: string): void {
  for (const name of ["version", "resources/default_app.asar"]) rmSync(path.join(folder, name), { force: true });
}

/** Prints the sizes by part. Throws if there are unexpected files. */
function tellContents(folder: string): void {
  const { parts, unexpected } = sumSizesByPart(listPackagedFiles(folder));
  for (const { part, size } of parts) console.log(`package: ${megabytes(size).padStart(9)} ${part}`);
  if (unexpected.length > 0) throw new Error(`These have no business in the package: ${unexpected.join(", ")}`);
}

const megabytes = (size: number) => `${(size / 1e6).toFixed(1)} MB`;

async function archive(folder: string, isForTests: boolean): Promise<string[]> {
  const { version } = about;
  const name = `clausemark-${version}-${process.platform}-${process.arch}${isForTests ? "-test" : ""}`;
  const time = sourceDateEpoch();
  const [tarred, zipped] = [path.join(DIST, `${name}.tar.gz`), path.join(DIST, `${name}.zip`)];
  await writeTarGz(tarred, listArchiveEntries(folder, name), time);
  await writeZip(zipped, listArchiveEntries(folder, name), time);
  if (process.platform !== "linux") return [tarred, zipped];
  if (!findProgramOnPath("dpkg-deb")) {
    console.log("package: without a .deb, since there is no dpkg-deb");
    return [tarred, zipped];
  }
  const deb = path.join(DIST, `${name}.deb`);
  await writeDeb({ folder, file: deb, version, arch: process.arch, time });
  return [tarred, zipped, deb];
}

if (import.meta.main) {
  const isAttachable = process.argv.includes("--attachable");
  await main({ isAttachable, isFolderOnly: isAttachable || process.argv.includes("--folder") });
}
