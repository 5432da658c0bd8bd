import { existsSync } from "node:fs";
import path from "node:path";

const NAMES = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "microsoft-edge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
];

/** The switches of every test browser; Chromium's sandbox does not work for root. */
export const CHROMIUM_ARGS = ["--no-sandbox", "--disable-background-networking", "--no-first-run"];

/** Finds the machine's Chromium: CLAUSEMARK_CHROMIUM if set, else a known name on the path or a known location. */
export function findChromium(env = process.env): string | null {
  const named = env["CLAUSEMARK_CHROMIUM"];
  if (named) return existsSync(named) ? named : null;
  const onPath = NAMES.map((name) => findProgramOnPath(name, env)).find((file) => file !== null);
  return onPath ?? PLACES.find((file) => existsSync(file)) ?? null;
}

/** Finds the first file with a name on the path, or null. */
export function findProgramOnPath(name: string, env = process.env): string | null {
  const folders = ["/usr/bin", ...(env["PATH"] ?? "").split(path.delimiter)].filter((folder) => folder !== "");
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}
