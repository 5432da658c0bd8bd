import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "../../..");
const [, meanings, translations] = readFileSync(path.join(ROOT, "docs/GLOSSARY.md"), "utf8").split(/^## .*$/m);
const words = rowsOf(meanings!);
const [languages, ...terms] = rowsOf(translations!);

test("The glossary names only types and functions that the code exports", () => {
  const code = globSync("{shared,renderer,hub}/**/*.{ts,tsx}", { cwd: ROOT })
    .map((file) => readFileSync(path.join(ROOT, file), "utf8"))
    .join("\n");
  const exported = new Set(
    [...code.matchAll(/^export (?:async )?(?:interface|type|class|function|const) (\w+)/gm)].map(([, name]) => name!),
  );
  const named = words.flatMap(([, , inCode]) => [...inCode!.matchAll(/`(\w+)`/g)].map(([, name]) => name!));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !exported.has(name))).toEqual([]);
});

test("The glossary has each word once, and translates only words that it explains", () => {
  const explained = words.slice(1).map(([word]) => word!);
  expect(new Set(explained).size).toBe(explained.length);
  expect(terms.map(([word]) => word!).filter((word) => !explained.includes(word))).toEqual([]);
});

test.each(languages!.map((language, i) => [language, i] as const))("No two words share a translation: %s", (_, i) => {
  const here = terms.map((row) => row[i]!);
  expect(here.filter((term, at) => term === "" || here.indexOf(term) !== at)).toEqual([]);
});

/** Returns the rows of the table in some Markdown, header first. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n").filter((line) => line.startsWith("| ") && !/^[|\s:-]+$/.test(line));
  return lines.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
