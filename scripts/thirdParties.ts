import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(import.meta.dirname, "..");

/** A third-party part. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** The SPDX identifier. */
  readonly licence: string;
  /** Its author, else its origin, as in its package.json. */
  readonly author: string;
  /** The text of its licence and notices; empty if neither it nor any other part has them. */
  readonly text: string;
}

/** A part by itself, and the origin of its source. */
interface Read extends ThirdParty {
  readonly source: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly author?: string | { readonly name: string };
  readonly repository?: string | { readonly url: string };
  readonly homepage?: string;
}
interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly link?: boolean }>>;
}

/** Development dependencies that are packaged all the same: fonts, and Electron itself. */
const PACKED = /^(@expo-google-fonts\/[^/]+|@fontsource(-variable)?\/[^/]+|electron)$/;
const NOTICE = /^(licen[cs]e|copying|notice|ofl)/i;
/** A README that contains the licence itself, not only its name. */
const IN_README = /^#+ *licen[cs]e\s+([^#]*permission is hereby granted[^#]*)/im;
/** The standard text of a licence, without the copyright line. */
const STANDARD: Readonly<Record<string, RegExp>> = {
  MIT: /^ *Permission is hereby granted[^]+?\bDEALINGS\s+IN\s+THE\s+SOFTWARE\./m,
  ISC: /^ *Permission to use, copy, modify[^]+?\bPERFORMANCE\s+OF\s+THIS\s+SOFTWARE\./m,
};

/** Returns whether a part is packaged, by its name and whether npm considers it a development dependency. */
export const isPackagedPart = (name: string, isTool: boolean) => !isTool || PACKED.test(name);

let listed: readonly ThirdParty[] | undefined;

/** Lists the third-party parts that are packaged, by name. What is installed is read once. */
export function listThirdParties(): readonly ThirdParty[] {
  return (listed ??= readThirdParties());
}

function readThirdParties(): readonly ThirdParty[] {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as Lock;
  const places = Object.entries(packages).filter(
    ([place, { dev = false }]) => place !== "" && isPackagedPart(place.replace("node_modules/", ""), dev),
  );
  const parts = places.map(([place]) => path.join(ROOT, place)).filter((place) => existsSync(place));
  const read = parts.map(partAt).sort((a, b) => (thirdPartyNameAndVersion(a) < thirdPartyNameAndVersion(b) ? -1 : 1));
  return read.map(({ source, ...part }) => ({ ...part, text: part.text || wordsFor({ ...part, source }, read) }));
}

/**
 * Returns the licence text for a part that brings none: that of another part from the same source, which covers all of
 * it, else the standard text, as found in another part.
 */
function wordsFor({ licence, source }: Read, parts: readonly Read[]): string {
  const alike = parts.filter((part) => part.licence === licence && part.text !== "");
  const sister = alike.find((part) => source !== "" && part.source === source);
  if (sister) return sister.text;
  const standard = alike.flatMap(({ text }) => STANDARD[licence]?.exec(text)?.[0] ?? [])[0];
  return standard === undefined
    ? ""
    : `It brings no text and no copyright line of its own; the line above is what its package.json names.\nThis is what its licence, ${licence}, says:\n\n${standard}`;
}

/** Names a part with its version: `react@19.3.1`. */
export const thirdPartyNameAndVersion = ({ name, version }: Pick<ThirdParty, "name" | "version">) =>
  `${name}@${version}`;

function partAt(folder: string): Read {
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as Manifest;
  const { name, version, license, author, repository, homepage = "" } = manifest;
  const files = readdirSync(folder);
  const words = (each: string) => readFileSync(path.join(folder, each), "utf8").trim();
  const notices = files.filter((each) => NOTICE.test(each) && /(^[^.]+|\.(txt|md|mit))$/i.test(each)).map(words);
  const readme = files
    .filter((each) => /^readme\.md$/i.test(each))
    .flatMap((each) => IN_README.exec(words(each))?.[1] ?? []);
  return {
    name,
    version,
    licence: (typeof license === "string" ? license : license?.type) ?? "",
    author: named(author, "name") || named(repository, "url") || homepage,
    source: named(repository, "url").replace(/^(git\+)?[a-z]+:\/\/|\.git$/g, ""),
    text: (notices.length > 0 ? notices : readme).join("\n\n").trim(),
  };
}

const named = <K extends string>(value: string | { readonly [k in K]: string } | undefined, of: K) =>
  (typeof value === "string" ? value : value?.[of]) ?? "";
