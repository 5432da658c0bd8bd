import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/**
 * Style sheets know no rooms: a class that two features give to different things styles both. So a feature's rule has
 * at least one class that no other room uses; what several need is in `renderer/parts`.
 */
const RENDERER = path.join(import.meta.dirname, "../../../renderer");

const users = new Map<string, Set<string>>();
for (const file of globSync("**/*.{ts,tsx}", { cwd: RENDERER })) {
  for (const name of classesIn(readFileSync(path.join(RENDERER, file), "utf8"))) {
    users.set(name, (users.get(name) ?? new Set()).add(roomOf(file)));
  }
}

describe("The check of style sheets", () => {
  test.each(globSync("features/*/*.css", { cwd: RENDERER }))(
    "finds nothing but its own feature's classes in %s",
    (file) => {
      const loose = selectorsIn(readFileSync(path.join(RENDERER, file), "utf8")).filter((selector) => {
        const classes = [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!);
        return !classes.some((name) => [...(users.get(name) ?? [])].every((room) => room === roomOf(file)));
      });
      expect(loose).toEqual([]);
    },
  );

  test("finds out a class of another room alone", () => {
    expect(selectorsIn(".one,\n.two:is(.a, .b) { color: red; }\n@media print { .three { top: 0; } }")).toEqual([
      ".one",
      ".two:is(.a, .b)",
      ".three",
    ]);
    expect([...classesIn('<p className="one two" /> const of = { class: isNow ? "three" : `four ${five}` };')]).toEqual(
      expect.arrayContaining(["one", "two", "three", "four"]),
    );
    expect(users.get("actions")?.size).toBeGreaterThan(5);
  });
});

/** "features/team" for what is in it, "text" for what is in `renderer/text`. */
function roomOf(file: string): string {
  const [room, feature] = file.split(path.sep);
  return room === "features" ? `features/${feature}` : room!;
}

/** The words in every string that a class is made of, wherever it is: in JSX, in a decoration, in a DOM node. */
function classesIn(code: string): Set<string> {
  const given = code.matchAll(/class(?:Name)?["']?\s*[=:][^"'`<>;\n]*((["'`]).*?\2(?:[^"'`<>;\n=]*(["'`]).*?\3)*)/g);
  return new Set([...given].flatMap(([, strings]) => strings!.match(/[a-z][\w-]*/gi) ?? []));
}

function selectorsIn(css: string): string[] {
  const rules = css.replace(/\/\*[^]*?\*\//g, "").matchAll(/([^{}]+)\{/g);
  return [...rules]
    .map(([, selectors]) => selectors!.trim())
    .filter((selectors) => !selectors.startsWith("@"))
    .flatMap((selectors) => selectors.split(/,(?![^()]*\))/).map((selector) => selector.trim()));
}
