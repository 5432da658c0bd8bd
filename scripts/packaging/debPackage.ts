import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "../bundles.ts";
import { readProcessOutput } from "../runProcess.ts";
import { APP_ID, LINUX_FILES, renderMetainfo } from "./metainfo.ts";

/** The Debian package of an unpacked app, built by Debian's own `dpkg-deb`. */
export interface DebPackage {
  /** The unpacked app. */
  readonly folder: string;
  /** Where the package is written, and a folder for its files beside it. */
  readonly file: string;
  readonly version: string;
  readonly arch: NodeJS.Architecture;
  /** The time of every file, in seconds since 1970. */
  readonly time: number;
}

/** Debian's names of processors. */
const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = { x64: "amd64", arm64: "arm64" };
/** What Chromium needs of the system; names of before and after Debian's and Ubuntu's change of time_t. */
const DEPENDS = [
  "libasound2t64 | libasound2",
  "libatk-bridge2.0-0t64 | libatk-bridge2.0-0",
  "libatspi2.0-0t64 | libatspi2.0-0",
  "libc6",
  "libcups2t64 | libcups2",
  "libdrm2",
  "libgbm1",
  "libgtk-3-0t64 | libgtk-3-0",
  "libnotify4",
  "libnss3",
  "libsecret-1-0",
  "libxss1",
  "libxtst6",
  "xdg-utils",
];
// Debian wants an address here, and the project has none: .invalid (RFC 2606) leads to nobody. Whoever gives the package
// away puts in theirs.
const MAINTAINER = "The Clausemark developers <nobody@clausemark.invalid>";
const PROGRAM = "usr/lib/clausemark";

/** Writes the package. The same files make the same bytes. */
export async function writeDeb({ folder, file, version, arch, time }: DebPackage): Promise<void> {
  const staging = `${file}.files`;
  rmSync(staging, { recursive: true, force: true });
  const put = (name: string, bytes: string | Uint8Array) => {
    mkdirSync(path.dirname(path.join(staging, name)), { recursive: true });
    writeFileSync(path.join(staging, name), bytes);
  };
  cpSync(folder, path.join(staging, PROGRAM), { recursive: true, verbatimSymlinks: true });
  mkdirSync(path.join(staging, "usr/bin"));
  symlinkSync("../lib/clausemark/clausemark", path.join(staging, "usr/bin/clausemark"));
  putSystemFiles(put, version, time);
  unifyModes(staging);
  chmodSync(path.join(staging, PROGRAM, "chrome-sandbox"), 0o4755);
  const files = [...namesBelow(staging, "")];
  const bytes = files.reduce((sum, name) => sum + lstatSync(path.join(staging, name)).size, 0);
  put("DEBIAN/control", renderControl(version, arch, Math.ceil(bytes / 1024)));
  put("DEBIAN/md5sums", files.map((name) => md5Line(staging, name)).join(""));
  unifyModes(path.join(staging, "DEBIAN"));
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(time) };
  await readProcessOutput("dpkg-deb", ["--root-owner-group", "-Zxz", "--build", staging, file], { env });
  rmSync(staging, { recursive: true });
}

/** Puts what the system reads where it reads it: the entry in menus, types of files, icons, the page of the manual. */
function putSystemFiles(put: (name: string, bytes: string | Uint8Array) => void, version: string, time: number): void {
  const own = (name: string) => readFileSync(path.join(LINUX_FILES, name));
  put(`usr/share/applications/${APP_ID}.desktop`, own(`${APP_ID}.desktop`));
  put(`usr/share/mime/packages/${APP_ID}.xml`, own(`${APP_ID}.xml`));
  put(`usr/share/metainfo/${APP_ID}.metainfo.xml`, renderMetainfo(version, time));
  put("usr/share/man/man1/clausemark.1.gz", gzipSync(own("clausemark.1"), { level: 9 }));
  put("usr/share/lintian/overrides/clausemark", own("lintian-overrides"));
  put("usr/share/doc/clausemark/copyright", renderCopyright());
  put("usr/share/doc/clausemark/changelog.gz", gzipSync(renderChangelog(version, time), { level: 9 }));
  const icons = path.join(ROOT, "electron/icons");
  for (const name of readdirSync(icons).filter((each) => /^\d+x\d+\.png$/.test(each)))
    put(`usr/share/icons/hicolor/${path.parse(name).name}/apps/${APP_ID}.png`, readFileSync(path.join(icons, name)));
}

/** Returns the package's control file; `size` is in KB. */
export function renderControl(version: string, arch: NodeJS.Architecture, size: number): string {
  const architecture = ARCHITECTURES[arch];
  if (!architecture) throw new RangeError(`Debian has no name for ${arch} here`);
  return `${[
    "Package: clausemark",
    `Version: ${version}`,
    `Architecture: ${architecture}`,
    `Maintainer: ${MAINTAINER}`,
    `Installed-Size: ${size}`,
    `Depends: ${DEPENDS.join(", ")}`,
    "Section: editors",
    "Priority: optional",
    "Description: human-rights notes on a moving treaty text",
    " Clausemark keeps the notes of a team on the right words of a treaty that is",
    " being negotiated: written without a network, moved from draft to draft,",
    " merged through a hub that can read none of them, and printed as a briefing.",
  ].join("\n")}\n`;
}

function renderCopyright(): string {
  const licence = readFileSync(path.join(ROOT, "LICENSE"), "utf8");
  return `${licence}\nThe licences of everything else in this package are in /${PROGRAM}/THIRD-PARTY.txt,\n/${PROGRAM}/LICENSE.electron.txt and /${PROGRAM}/LICENSES.chromium.html.\n`;
}

/** Returns Debian's changelog; what is new is in the app, under About. */
function renderChangelog(version: string, time: number): string {
  const date = new Date(time * 1000).toUTCString().replace("GMT", "+0000");
  return `clausemark (${version}) unstable; urgency=medium\n\n  * Version ${version}. What is new is in the app, under About Clausemark.\n\n -- ${MAINTAINER}  ${date}\n`;
}

/** Makes modes independent of the builder's. */
function unifyModes(folder: string): void {
  chmodSync(folder, 0o755);
  for (const each of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, each.name);
    if (each.isDirectory()) unifyModes(place);
    else if (each.isFile()) chmodSync(place, (lstatSync(place).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

function* namesBelow(folder: string, under: string): Generator<string> {
  for (const each of readdirSync(path.join(folder, under), { withFileTypes: true }).sort(byName)) {
    const name = under === "" ? each.name : `${under}/${each.name}`;
    if (each.isDirectory()) yield* namesBelow(folder, name);
    else if (each.isFile()) yield name;
  }
}

const byName = (a: { readonly name: string }, b: { readonly name: string }) => (a.name < b.name ? -1 : 1);

function md5Line(folder: string, name: string): string {
  return `${createHash("md5")
    .update(readFileSync(path.join(folder, name)))
    .digest("hex")}  ${name}\n`;
}
