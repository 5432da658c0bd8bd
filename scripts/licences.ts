import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OUT, ROOT } from "./bundles.ts";

/**
 * `npm run licences`: writes `out/THIRD-PARTY.txt`, which every package carries: whose work is in it, and by which
 * licence. It is read from what is installed, so that it is true of what is packed.
 */
export const LICENCES = path.join(OUT, "THIRD-PARTY.txt");

/** What somebody else made. */
export interface Part {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  readonly author: string;
  /** The words of its licence and notices; empty where it brings none. */
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
}
interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly link?: boolean }>>;
}

/** Not needed to run, and in the package all the same: fonts, and Electron itself. */
const PACKED = /^node_modules\/(@expo-google-fonts\/[^/]+|@fontsource(-variable)?\/[^/]+|electron)$/;
const NOTICE = /^(licen[cs]e|copying|notice|ofl)/i;

/** Whatever is packed and was made by others, by name. */
export function thirdParties(): Part[] {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as Lock;
  const places = Object.entries(packages).filter(([place, { dev }]) => place !== "" && (!dev || PACKED.test(place)));
  const parts = places.map(([place]) => path.join(ROOT, place)).filter((place) => existsSync(place));
  return parts.map(partAt).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = ({ name, version }: Part) => `${name}@${version}`;

function partAt(folder: string): Part {
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;
  const { name, version, license, author, repository } = manifest;
  const notices = readdirSync(folder).filter((each) => NOTICE.test(each) && /(^[^.]+|\.(txt|md|mit))$/i.test(each));
  return {
    name,
    version,
    licence: (typeof license === "string" ? license : license?.type) ?? "",
    author: named(author, "name") || named(repository, "url"),
    text: notices.map((each) => readFileSync(path.join(folder, each), "utf8").trim()).join("\n\n"),
  };
}

const named = <K extends string>(value: string | { readonly [k in K]: string } | undefined, of: K) =>
  (typeof value === "string" ? value : value?.[of]) ?? "";

const RULE = "-".repeat(78);
const HEAD = `Clausemark is made of its own code (see LICENSE) and of what others made and gave away. Here is what, by whom
and by which licence. Electron brings Chromium, Node.js and FFmpeg: their notices are in LICENSES.chromium.html beside
this file.`;

/** The list, then each one's own words. */
export function licencesOf(parts: readonly Part[]): string {
  const list = parts.map((part) => `${key(part)}: ${part.licence}`).join("\n");
  const each = parts.map((part) => {
    const by = part.author === "" ? "" : `\n${part.author}`;
    const text = part.text === "" ? `Its licence is ${part.licence}; it brings no text of its own.` : part.text;
    return `${RULE}\n${key(part)} (${part.licence})${by}\n\n${text}`;
  });
  return `${[HEAD, list, ...each].join("\n\n")}\n`;
}

/** Writes the file. Throws where something is packed of which nobody says by which licence. */
export function writeLicences(): void {
  const parts = thirdParties();
  const unsaid = parts.filter(({ licence }) => licence === "").map(key);
  if (unsaid.length > 0) throw new Error(`These say no licence, and may not be packed: ${unsaid.join(", ")}`);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(LICENCES, licencesOf(parts));
  console.log(`licences: ${parts.length} parts of others, in ${path.relative(ROOT, LICENCES)}`);
}

if (import.meta.main) writeLicences();
