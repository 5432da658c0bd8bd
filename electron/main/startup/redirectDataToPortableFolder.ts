import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { app } from "electron";
import { errorCodeOrName } from "../logFault.ts";
import { findPortableFolder } from "./portableFolder.ts";

/**
 * A portable copy: its folder can be written, or cannot (with the system's code, EACCES), or another process of the
 * same program has run it and ended with this exit code.
 */
export type PortableCopy =
  | { readonly kind: "writable"; readonly folder: string }
  | { readonly kind: "ran-elsewhere"; readonly exitCode: number }
  | { readonly kind: "not-writable"; readonly folder: string; readonly code: string };

/** Set in the process that runs a portable copy on Linux. */
const RUNS = "CLAUSEMARK_PORTABLE_FOLDER";
/** Where libraries of Chromium write on Linux: compiled shaders and fonts, settings of the desktop, recent files. */
const LIBRARIES = {
  XDG_CACHE_HOME: "cache",
  XDG_CONFIG_HOME: "config",
  XDG_DATA_HOME: "data",
  XDG_STATE_HOME: "state",
};

/**
 * Moves everything that this copy writes into the folder beside the program, if it is a portable one; otherwise returns
 * null. Call before the app is ready.
 */
export function runFromPortableFolder(): PortableCopy | null {
  const folder = findPortableFolder({
    program: process.execPath,
    args: process.argv,
    platform: process.platform,
    appImage: process.env["APPIMAGE"],
    isFolder: (place) => statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false,
  });
  if (folder === null) return null;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    return { kind: "not-writable", folder, code: errorCodeOrName(error) };
  }
  app.setPath("userData", folder);
  if (process.platform !== "linux") return { kind: "writable", folder };
  // The keyring is not asked: its entries would stay on the machine.
  app.commandLine.appendSwitch("password-store", "basic");
  if (process.env[RUNS] === folder) return { kind: "writable", folder };
  return { kind: "ran-elsewhere", exitCode: runInOtherProcess(folder) };
}

/**
 * Runs this program again with the libraries' folders inside the portable one, until it ends, and returns its exit code.
 * This process cannot change them: the processes that draw were prepared before any of our code ran. It waits without a
 * turn of its own, so that Chromium starts nothing in it.
 */
function runInOtherProcess(folder: string): number {
  const env: NodeJS.ProcessEnv = { ...process.env, [RUNS]: folder };
  for (const [variable, name] of Object.entries(LIBRARIES)) env[variable] = path.join(folder, "system", name);
  return spawnSync(process.execPath, process.argv.slice(1), { stdio: "inherit", env }).status ?? 1;
}
