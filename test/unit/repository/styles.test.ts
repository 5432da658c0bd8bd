import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  builtClassName,
  exportedClassName,
  parseCssSheet,
  readCssSheets,
  formatCssClassDeclarations,
} from "#scripts/cssClasses.ts";

/**
 * The rooms' style sheets are CSS modules: a class belongs to its room, and one that is in no sheet does not compile.
 * These tests check what the compiler cannot see because it is plain text.
 */
const ROOT = path.join(import.meta.dirname, "../../..");
const SHEETS = readCssSheets();
const MODULES = SHEETS.filter(({ isModule }) => isModule);

/** Classes that libraries give to their elements. */
const LIBRARIES = /^react-aria-/;
/** Elements that the benches create themselves. */
const BENCHES = ["bare-field", "bn-thread-mark", "pane", "r6o-annotation"];

const built = new Set(MODULES.flatMap(({ file, classes }) => classes.map((name) => builtClassName(name, file))));
const sources = read("renderer/**/*.{ts,tsx}");
const used = new Set(sources.flatMap(({ file, text }) => usedIn(file, text)));

describe("The style sheets", () => {
  test("have the types that the compiler finds", () => {
    expect(source("classes.d.ts")).toBe(formatCssClassDeclarations(SHEETS));
  });

  test("are in the built style sheet in a recorded order", () => {
    const listed = [...source("sheets.ts").matchAll(/^import "\.\/(.*)";$/gm)].map(([, file]) => file);
    expect(listed.sort()).toEqual(SHEETS.map(({ file }) => file));
  });

  test("have class names of their own if they are modules, with which the compiler finds them", () => {
    const names = MODULES.map(({ file }) => path.basename(file));
    expect(names).toEqual([...new Set(names)]);
  });

  test("give no two classes of a room the same name", () => {
    const called = new Map<string, string>();
    for (const { file, classes } of MODULES) {
      for (const name of classes) {
        const key = builtClassName(name, file);
        expect(`${path.dirname(file)}: ${called.get(key) ?? name}`).toBe(`${path.dirname(file)}: ${name}`);
        called.set(key, name);
      }
    }
  });

  test.each(MODULES)("have no unused class in $file", ({ file, classes }) => {
    expect(classes.filter((name) => !used.has(builtClassName(name, file)))).toEqual([]);
  });

  test.each(SHEETS)("name in $file no class of another room that does not exist", ({ isModule, classes, foreign }) => {
    const named = isModule ? foreign : classes;
    expect(named.filter((name) => !built.has(name) && !LIBRARIES.test(name))).toEqual([]);
  });

  // Otherwise the browser looks through the whole text for it whenever anything is drawn (ADR 92).
  test.each(SHEETS)("look in $file for nothing in the whole window, nor for what is not there", ({ file }) => {
    const arguments_ = [...source(file).matchAll(/(:root|html|body)?:has\(((?:[^()]|\([^()]*\))*)\)/g)];
    const isFixed = (list: string) => list.split(",").every((each) => each.trim().startsWith(">"));
    const dear = arguments_.filter(([, root, list]) => (root && !isFixed(list!)) || list!.includes(":not("));
    expect(dear.map(([selector]) => selector)).toEqual([]);
  });

  // The browser would look through everything that follows, and all within it, whenever something comes or goes there.
  test.each(SHEETS)("ask in $file nothing of every element that follows another", ({ file }) => {
    expect(source(file).match(/[^{};]*[~+]\s*\*[^{};]*(?=\{)/g) ?? []).toEqual([]);
  });

  test("define every class of the window", () => {
    expect(sources.flatMap(({ file, text }) => writtenIn(text).map((found) => `${file}: ${found}`))).toEqual([]);
  });

  test("define every class that a test, a bench or a picture looks for", () => {
    const lost = read("{test/{e2e,bench,renderer,faults,support}/**/*.{ts,tsx},scripts/pictures.ts}").flatMap(
      ({ file, text }) =>
        soughtIn(text)
          .filter((name) => !built.has(name) && !BENCHES.includes(name))
          .map((name) => `${file}: .${name}`),
    );
    expect(lost).toEqual([]);
  });
});

test("A class in a sheet, and one that is looked for, is found", () => {
  const css = `@media print { .three { top: 0.5em; } }
    .one,\n.two-b:is(.a, [title=".no"]) > :global(.parts-button):hover { color: red; /* .not {} */ }`;
  expect(parseCssSheet("parts/x.module.css", css)).toEqual({
    file: "parts/x.module.css",
    isModule: true,
    classes: ["a", "one", "three", "two-b"],
    foreign: ["parts-button"],
  });
  expect(exportedClassName("two-b")).toBe("twoB");
  expect([
    builtClassName("row", "features/matrix/x.css"),
    builtClassName("matrix-row", "features/matrix/x.css"),
  ]).toEqual(["matrix-row", "matrix-row"]);
  expect(
    soughtIn(`page.locator("main.view .a[title='.b'] > .c"), said.closest(\`.d-e:not(.f)\`), say("no.name")`),
  ).toEqual(["a", "c", "view", "d-e", "f"]);
  const written = ['className="a"', 'class: isNow ? "a"', "className={isNow ? `a", 'box.className = "a'];
  expect(written.flatMap(writtenIn)).toHaveLength(4);
  expect(writtenIn('className={isNow ? styles.a : ""}>{message("a.b")}')).toEqual([]);
});

function source(file: string): string {
  return readFileSync(path.join(ROOT, "renderer", file), "utf8");
}

function read(glob: string): { readonly file: string; readonly text: string }[] {
  return globSync(glob, { cwd: ROOT }).map((file) => ({ file, text: readFileSync(path.join(ROOT, file), "utf8") }));
}

/** Returns the classes that a source takes from its imported sheets, as they are named in the built page. */
function usedIn(file: string, text: string): string[] {
  return [...text.matchAll(/import \* as (\w+) from "(.*\.module\.css)"/g)].flatMap(([, binding, from]) => {
    const at = path.relative("renderer", from!.startsWith("#") ? from!.slice(1) : path.join(path.dirname(file), from!));
    const names = MODULES.find((each) => each.file === at)!.classes;
    const taken = new Set([...text.matchAll(new RegExp(`\\b${binding}\\.(\\w+)`, "g"))].map(([, name]) => name));
    return names.filter((name) => taken.has(exportedClassName(name))).map((name) => builtClassName(name, at));
  });
}

/** Returns where a source sets a literal class that is in no sheet. */
function writtenIn(text: string): string[] {
  return text.match(/\bclass(?:Name)?["']?\s?[:=](?!=)[^"'`}>;,\n]*["'`][a-z][^\n]*/g) ?? [];
}

/** Returns the classes in the selectors by which a test finds elements. */
function soughtIn(text: string): string[] {
  const calls =
    /\b(?:locator|querySelector|querySelectorAll|closest|matches|waitForSelector)(?:<\w+>)?\(\s*(["'`])(.*?)\1/g;
  return [...text.matchAll(calls)].flatMap(([, , selector]) => parseCssSheet("", `${bare(selector!)}{`).classes);
}

/** Returns a selector without strings and interpolations. */
const bare = (selector: string) => selector.replace(/\$\{[^}]*\}|"[^"]*"|'[^']*'/g, "");
