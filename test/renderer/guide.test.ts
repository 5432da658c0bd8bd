import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "#shared/messages/en/index.ts";
import { guideSectionTextOf, searchGuide } from "#renderer/features/help/searchGuide.ts";
import { GUIDES } from "#renderer/features/help/guides.ts";
import { parseGuide } from "#scripts/parseGuide.ts";
import { GUIDE_SECTION_IDS, type GuideBlock, type GuideSpan } from "#shared/host/guideContent.ts";

/** Emphasised phrases that are not names. */
const EMPHASIS = ["What the team has said", "Only on this machine", "No telemetry"];
const DOCS = path.join(import.meta.dirname, "../../docs");
const markdown = readFileSync(path.join(DOCS, "guide.md"), "utf8");
const guide = parseGuide(markdown);

describe("The guide in the window", () => {
  test("has every heading of the file, and no link to a missing place", () => {
    const headings = [...markdown.matchAll(/^(#+) (.*)$/gm)].map(([, , heading]) => heading);
    expect(guide.map(({ heading }) => heading)).toEqual(headings);
    const ids = guide.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = guide.flatMap(({ blocks }) => blocks.flatMap(wordsIn)).flatMap(({ to }) => to ?? []);
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) expect(ids).toContain(target);
  });

  test("has every section that the window may link to, in its order", () => {
    expect(guide.map(({ id }) => id)).toEqual(GUIDE_SECTION_IDS);
  });

  test("shows no markup of Markdown, and loses no word", () => {
    const read = guide.map(guideSectionTextOf).join("\n");
    expect(read).not.toMatch(/\*\*|\]\(|^#+ |^\||(?<![\p{L}\p{N}])_[\p{L}\p{N}]/mu);
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const written = markdown.replace(/^!\[.*$/gm, "").replace(/\]\([^)]*\)/g, "]");
    expect(words(read)).toEqual(words(written));
  });

  test("shows pictures that exist", () => {
    const pictures = [...markdown.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file]) => file!);
    expect(pictures.length).toBeGreaterThan(3);
    for (const file of pictures) expect(existsSync(path.join(DOCS, file)), file).toBe(true);
  });

  test("uses the names that the window uses", () => {
    const said = Object.values(en).join("\n").toLowerCase();
    const names = [...markdown.replace(/\s+/g, " ").matchAll(/\*\*([^*]+)\*\*/g)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name) => !said.includes(name.toLowerCase()))).toEqual(EMPHASIS);
  });

  test("is searched by words, with matches in headings first", () => {
    expect(searchGuide(guide, "")).toEqual(guide);
    expect(searchGuide(guide, "floor TEXT")[0]!.heading).toBe("Floor text");
    expect(searchGuide(guide, "irremediability").map(({ heading }) => heading)).toEqual(["A rating in full"]);
    expect(searchGuide(guide, "a brontosaurus")).toEqual([]);
    const accented = { id: "a", level: 2, heading: "L’équipe · الدليلُ · Ещё раз", blocks: [] };
    for (const words of ["l'equipe", "ÉQUIPE", "الدليل", "ЕЩЕ"])
      expect(searchGuide([accented], words)).toEqual([accented]);
  });

  test("recognises keys, literal input, and bars in a table", () => {
    const [section] = parseGuide("# A\n\n| a | b |\n| - | - |\n| `x \\| y` | **z** |\n\n```sh\none\n\ntwo\n```\n");
    expect(section!.blocks).toEqual([
      {
        kind: "table",
        rows: [
          [[{ text: "a" }], [{ text: "b" }]],
          [[{ text: "x | y", style: "code" }], [{ text: "z", style: "strong" }]],
        ],
      },
      { kind: "typed", text: "one\n\ntwo" },
    ]);
  });

  test("is not built if it has what the window cannot show", () => {
    expect(() => parseGuide("# A\n\n> b")).toThrow(
      "The guide has a blockquote in line 3, which the window cannot show.",
    );
    expect(() => parseGuide("# A\n\n- b\n  - c")).toThrow("listItem in line 3");
    expect(() => parseGuide("# A\n\nb <i>c</i>")).toThrow("html in line 3");
  });

  test("is passed to the window as data, without its Markdown", async () => {
    expect((await GUIDES.en()).guide).toEqual(guide);
  });
});

function wordsIn(block: GuideBlock): readonly GuideSpan[] {
  if (block.kind === "paragraph") return block.words;
  if (block.kind === "list") return block.items.flat();
  return block.kind === "table" ? block.rows.flat(2) : [];
}
