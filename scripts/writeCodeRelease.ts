import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  CODE_RELEASE_FILE,
  serialiseCodeRelease,
  SERVICE_WORKER_FILE,
  type CodeFile,
  type CodeStoringTime,
} from "#shared/host/codeRelease.ts";

/** The briefing's typesetter, its typefaces, lists of words and the guides: large, and not needed to open the window. */
const LARGE =
  /^assets\/(?:typst_[\w-]*\.wasm|(?:typeset|finishBriefingPdf|passphrase(?:Rater|Words)|guide-)[\w-]*\.js|[\w-]*\.ttf)$/;
/** Text recognition with its data for each language, and typefaces for browsers that do not know newer formats. */
const SELDOM =
  /^assets\/(?:tesseract-[\w-]*\.(?:wasm|js)|recogniseText-[\w-]*\.js|[\w.-]*traineddata[\w.-]*|[\w-]*\.woff)$/;

/** Lists every file of the built web edition with its hash in `release.json`. Runs before the files are compressed. */
export function writeCodeRelease(folder: string, version: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((name) => name !== CODE_RELEASE_FILE)
    .sort();
  const list = files.map((name): CodeFile => {
    const bytes = readFileSync(path.join(folder, name));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { path: name, bytes: bytes.length, sha256, when: codeStoringTimeOf(name) };
  });
  writeFileSync(path.join(folder, CODE_RELEASE_FILE), serialiseCodeRelease({ version, files: list }));
}

/** Returns when a device stores a file. */
export function codeStoringTimeOf(name: string): CodeStoringTime {
  if (name === SERVICE_WORKER_FILE) return "never";
  if (LARGE.test(name)) return "idle";
  return SELDOM.test(name) ? "use" : "start";
}
