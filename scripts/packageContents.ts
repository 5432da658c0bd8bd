import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { listPackage, statFile } from "@electron/asar";

/** The parts of a packaged app, with the files that belong to each. The first match counts. */
const PARTS: readonly (readonly [part: string, paths: RegExp])[] = [
  ["the native typesetter", /^app\/node_modules\/@myriaddreamin\/typst-ts-node-compiler/],
  ["fonts of the printed page", /^app\/out\/renderer\/web\/.*\.ttf$/],
  ["templates, the sample, the icon", /^app\/out\/assets\//],
  ["text recognition", /^app\/out\/renderer\/(desktop|web)\/.*(\.traineddata-|tesseract-core-)/],
  ["the window", /^app\/out\/renderer\/desktop\//],
  ["the web edition: its typesetter", /^app\/out\/renderer\/web\/.*\.wasm$/],
  ["the web edition: everything else", /^app\/out\/renderer\/web\//],
  ["main process, hub and bridge", /^app\/out\/(main|preload)\//],
  ["name and licence", /^app\/(package\.json|LICENSE)$/],
  ["licences of others", /^(LICENSE|LICENSE\.electron\.txt|LICENSES\.chromium\.html|THIRD-PARTY\.txt)$/],
  ["Chromium's words", /^locales\//],
];
const ELECTRON = "Electron and Chromium";

/** Development files, which are never packaged. */
const FOR_MAKERS = /\.(tsx?|map|md|tsbuildinfo)$|(^|\/)(test|tests|docs|scripts|\.git[^/]*|\.env)(\/|$)/;

/** A file of a package, as if `app.asar` were a folder `app`. */
export interface PackagedFile {
  readonly name: string;
  readonly size: number;
}

/** The parts of a package with their sizes in bytes, and unexpected files. */
export interface PackageContents {
  readonly parts: readonly { readonly part: string; readonly size: number }[];
  readonly unexpected: readonly string[];
}

/** Lists the files in an unpacked package for Linux or Windows. */
export function listPackagedFiles(folder: string): PackagedFile[] {
  const archive = path.join(folder, "resources/app.asar");
  const packed = listPackage(archive, { isPack: false }).map((name) => name.replaceAll("\\", "/").replace(/^\//, ""));
  const inside = packed.flatMap((name) => {
    const found = statFile(archive, path.normalize(name));
    return "size" in found ? [{ name: `app/${name}`, size: found.size }] : [];
  });
  return [...below(folder, "").filter(({ name }) => !name.startsWith("resources/app.asar")), ...inside];
}

function below(folder: string, under: string): PackagedFile[] {
  return readdirSync(path.join(folder, under), { withFileTypes: true }).flatMap((each) => {
    const name = under === "" ? each.name : `${under}/${each.name}`;
    return each.isDirectory() ? below(folder, name) : [{ name, size: lstatSync(path.join(folder, name)).size }];
  });
}

/** Sums the sizes by part, largest first. */
export function sumSizesByPart(items: readonly PackagedFile[]): PackageContents {
  const sizes = new Map<string, number>();
  const strangers: string[] = [];
  for (const { name, size } of items) {
    const part = PARTS.find(([, paths]) => paths.test(name))?.[0] ?? (name.startsWith("app/") ? null : ELECTRON);
    if (part === null || (name.startsWith("app/") && FOR_MAKERS.test(name.slice(4)))) strangers.push(name);
    else sizes.set(part, (sizes.get(part) ?? 0) + size);
  }
  const parts = [...sizes].map(([part, size]) => ({ part, size })).sort((a, b) => b.size - a.size);
  return { parts, unexpected: strangers };
}
