import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const ROOT = path.join(import.meta.dirname, "../../..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");
const PAGES = ["README.md", "CONTRIBUTING.md", ...globSync("docs/{*,adr/*}.md", { cwd: ROOT })];
const SOURCES = globSync(
  "{shared,node,renderer,electron,hub,cli,scripts,test,site}/**/*.{ts,tsx,typ,css,js,mjs,json,yml,html}",
  { cwd: ROOT, exclude: (name) => name === "node_modules" },
);
const FILES = new Set(SOURCES.map((file) => path.basename(file)));
const IDENTIFIERS = new Set(SOURCES.flatMap((file) => read(file).match(/[A-Za-z_$][\w$]*/g) ?? []));

/** Names of other programs' settings, standards and systems, of which the sources say nothing. */
const OTHERS = new Set(["ActualText", "LockFileEx", "LoadCredential", "enableServiceLinks"]);
const SYSTEMD = /^(?:EnvironmentFile|ExecStart|StateDirectory)$/;

/** Returns the words in backticks on a page, apart from its blocks of code. */
function codeOf(page: string): readonly string[] {
  return [...page.replace(/```[^]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(([, word]) => word!);
}

it.each(PAGES)("A file or function that %s names by its name alone exists", (name) => {
  const words = codeOf(read(name));
  const files = words.filter((word) => /^[\w-]+\.(?:ts|tsx|typ)$/.test(word) && !FILES.has(word));
  const names = words
    .filter((word) => /^#?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?:\(\))?$/.test(word) && /[a-z][A-Z]/.test(word))
    .flatMap((word) => word.match(/[A-Za-z_]\w*/g)!)
    .filter((word) => !IDENTIFIERS.has(word) && !OTHERS.has(word) && !SYSTEMD.test(word));
  expect([...files, ...names]).toEqual([]);
});
