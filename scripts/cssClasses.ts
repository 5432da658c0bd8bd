import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CSSOptions } from "vite";

/** A style sheet of the window. Classes of a module are local; a plain sheet uses the names of the built page. */
export interface CssSheet {
  /** The path below `renderer/`, with slashes. */
  readonly file: string;
  readonly isModule: boolean;
  /** The classes in its selectors, except those marked as another folder's. */
  readonly classes: readonly string[];
  /** Classes of other folders, by their names in the built page. */
  readonly foreign: readonly string[];
}

const RENDERER = path.join(import.meta.dirname, "../renderer");

/** The declarations of what the modules export. */
const TYPES = path.join(RENDERER, "classes.d.ts");

/**
 * Returns a class's name in the built page: it begins with the sheet's folder, so that tests and people can identify
 * it.
 */
export function builtClassName(name: string, file: string): string {
  const room = path.basename(path.dirname(file));
  return name === room || name.startsWith(`${room}-`) ? name : `${room}-${name}`;
}

export const CSS_OPTIONS: CSSOptions = {
  modules: { localsConvention: "camelCaseOnly", generateScopedName: builtClassName },
};

/** Returns a class's name in the sources that import its sheet. */
export function exportedClassName(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function readCssSheets(): CssSheet[] {
  return readdirSync(RENDERER, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".css"))
    .sort()
    .map((file) => parseCssSheet(file, readFileSync(path.join(RENDERER, file), "utf8")));
}

/** Parses the text of a sheet. */
export function parseCssSheet(file: string, css: string): CssSheet {
  const selectors = css
    .replace(/\/\*[^]*?\*\//g, "")
    .match(/[^{};]+(?=\{)/g)!
    .filter((selector) => !selector.trim().startsWith("@"))
    .map((selector) => selector.replace(/"[^"]*"/g, ""));
  return {
    file,
    isModule: file.endsWith(".module.css"),
    classes: classesIn(selectors.map((selector) => selector.replace(GLOBAL, ""))),
    foreign: classesIn(selectors.flatMap((selector) => selector.match(GLOBAL) ?? [])),
  };
}

const GLOBAL = /:global\([^()]*\)/g;

function classesIn(selectors: readonly string[]): string[] {
  const all = selectors.flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!));
  return [...new Set(all)].sort();
}

/** Declares the modules' types, so that an unknown class does not compile. */
export function formatCssClassDeclarations(sheets: readonly CssSheet[]): string {
  const modules = sheets.filter(({ isModule }) => isModule);
  return `${HEAD}${modules.map(({ file, classes }) => typeOf(path.posix.basename(file), classes)).join("")}`;
}

const HEAD = `/* eslint-disable max-lines -- one line for each class */
// Made from the style sheets by \`node scripts/cssClasses.ts\`.
`;

function typeOf(name: string, classes: readonly string[]): string {
  const names = classes.map((each) => `  export const ${exportedClassName(each)}: string;\n`);
  return `declare module "*/${name}" {\n${names.join("")}}\n`;
}

if (import.meta.main) writeFileSync(TYPES, formatCssClassDeclarations(readCssSheets()));
