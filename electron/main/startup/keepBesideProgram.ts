import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { app } from "electron";
import { faultCodeOf } from "../logFault.ts";
import { findPortableFolder } from "./portableFolder.ts";

/** The folder of a portable copy, and whether it can be written; if not, the system's code (EACCES). */
export type PortableCopy =
  | { readonly kind: "writable"; readonly folder: string }
  | { readonly kind: "not-writable"; readonly folder: string; readonly code: string };

/**
 * Moves everything that this copy writes into the folder beside the program, if it is a portable one; otherwise returns
 * null. Call before the app is ready.
 */
export function keepBesideProgram(): PortableCopy | null {
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
    return { kind: "not-writable", folder, code: faultCodeOf(error) };
  }
  app.setPath("userData", folder);
  if (process.platform === "linux") keepLibrariesInside(path.join(folder, "system"));
  return { kind: "writable", folder };
}

/**
 * Chromium's libraries write below these on Linux: certificates (`~/.pki`), compiled shaders and fonts (`~/.cache`),
 * settings of the desktop. The keyring is not asked, since its entries would stay on the machine.
 */
function keepLibrariesInside(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [variable, name] of [
    ["XDG_CACHE_HOME", "cache"],
    ["XDG_CONFIG_HOME", "config"],
    ["XDG_DATA_HOME", "data"],
    ["XDG_STATE_HOME", "state"],
  ] as const)
    process.env[variable] = path.join(folder, name);
  app.commandLine.appendSwitch("password-store", "basic");
}
