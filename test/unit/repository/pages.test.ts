import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "#shared/publish/formats/exportFormats.ts";
import { REGISTER_COLUMNS, registerColumnTitleOf } from "#shared/publish/tables/register/columns.ts";
import { EVENT_LEVELS } from "#hub/serve/eventLevels.ts";
import { message } from "#shared/messages/messages.ts";
import { headingSlug } from "#scripts/headingSlug.ts";
import { recordKinds } from "#shared/records/kinds/recordKinds.ts";

/** What a page lists of the code must be complete and contain nothing else. */
const ROOT = path.join(import.meta.dirname, "../../..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");
const PAGES = ["README.md", "CONTRIBUTING.md", ...globSync("docs/{,guide/}*.md", { cwd: ROOT })];

/** Returns the text between two marks. */
function between(page: string, from: string, to: string): string {
  const begin = page.indexOf(from);
  const end = page.indexOf(to, begin + from.length);
  expect([begin >= 0, end >= 0], `${from} … ${to}`).toEqual([true, true]);
  return page.slice(begin + from.length, end);
}
const code = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word!.replace(/\s+/g, " "));
const firstCells = (table: string) => [...table.matchAll(/^\| ([^|-]+?) *\|/gm)].map(([, cell]) => cell!);
const sorted = (words: Iterable<string>) => [...new Set(words)].sort();

describe("The documentation", () => {
  it.each(PAGES)("names no file in %s that does not exist", (name) => {
    const page = read(name);
    const files = code(page)
      .filter((word) =>
        /^(?:shared|node|renderer|electron|hub|cli|scripts|test|docs|\.github)\/[\w{},./-]+$/.test(word),
      )
      .flatMap(spread);
    const links = [...page.matchAll(/\]\((?!\w+:)([^)#\s]+)/g)].map(([, to]) => path.join(path.dirname(name), to!));
    const isThere = (file: string) =>
      ["", ".ts", ".tsx", ".test.ts"].some((end) => existsSync(path.join(ROOT, file + end)));
    expect([...files, ...links].filter((file) => !isThere(file))).toEqual([]);
  });

  it.each([...globSync("*.md", { cwd: ROOT }), ...globSync("docs/**/*.md", { cwd: ROOT })])(
    "leads in %s to no heading that does not exist",
    (name) => {
      const links = [...withoutCode(read(name)).matchAll(/\]\((?!\w+:)([^)#\s]*)#([^)\s]+)\)/g)];
      const broken = links.filter(([, file = "", fragment = ""]) => {
        const target = file === "" ? name : path.join(path.dirname(name), file);
        return !fragmentsOf(read(target)).has(decodeURIComponent(fragment));
      });
      expect(broken.map(([link]) => link)).toEqual([]);
    },
  );

  it("names every type of record on the page on the format", () => {
    const row = between(read("docs/format.md"), "| `type` ", "; a reader keeps");
    expect(sorted(code(row))).toEqual(sorted(recordKinds.keys()));
  });

  it("names every format on the page on exports, and the register’s columns in their order", () => {
    const page = read("docs/formats.md");
    expect(sorted(firstCells(between(page, "| `--format` ", "`--audience` is")).flatMap(code))).toEqual(
      sorted(Object.keys(EXPORT_FORMATS)),
    );
    const [, ...rows] = firstCells(between(page, "## Risk register", "A cell is never"));
    const columns = rows.flatMap((row) => row.replaceAll(" (team only)", "").split(", "));
    expect(columns).toEqual(REGISTER_COLUMNS.map(registerColumnTitleOf));
  });

  it("names on the page on the hub every option and every event", () => {
    const page = read("docs/hub.md");
    const options = between(page, "| option ", "`DATABASE_URL`").match(/`--[^`]+`/g)!;
    const asked = /--[a-z-]+/g;
    expect(sorted(options.join(" ").match(asked)!)).toEqual(sorted(message("hub.usage").match(asked)!));
    const told = globSync("hub/**/*.ts", { cwd: ROOT })
      .flatMap((name) => [...read(name).matchAll(/\breport(?:ToStderr)?\(\s*"([^"]+)"/g)])
      .map(([, event]) => event!);
    // An update that is not accepted is reported under the name of its notice.
    const events = sorted([...told, "refused", "resync", "unsaved", "held"]);
    expect(sorted(code(between(page, "Events on standard error:", "They contain")))).toEqual(events);
    expect(sorted(Object.keys(EVENT_LEVELS))).toEqual(events);
  });
});

const withoutCode = (markdown: string) => markdown.replace(/^```[\s\S]*?^```|`[^`\n]*`/gm, "");

/** Returns the fragments of a page's headings; of headings with the same name, the later ones have numbers. */
function fragmentsOf(markdown: string): ReadonlySet<string> {
  const fragments = new Set<string>();
  const page = markdown.replace(/^```[\s\S]*?^```/gm, "");
  for (const [, heading = ""] of page.matchAll(/^#{1,6} (.+)$/gm)) {
    const slug = headingSlug(heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"));
    const unused = [slug, ...Array.from({ length: 20 }, (_, i) => `${slug}-${i + 1}`)].find(
      (each) => !fragments.has(each),
    );
    fragments.add(unused!);
  }
  return fragments;
}

/** Expands `a/{b,c}.ts` to two files. */
function spread(name: string): string[] {
  const [, before = "", choices, after = ""] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(name) ?? [];
  return choices === undefined ? [name] : choices.split(",").flatMap((choice) => spread(before + choice + after));
}
