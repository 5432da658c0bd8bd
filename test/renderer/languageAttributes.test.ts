import { describe, expect, test } from "vitest";
import type { Draft } from "#shared/draft/draft.ts";
import { proseMirrorDocOfDraft } from "#renderer/text/document/draftDocument.ts";
import { detectDirection, languageAttributesOfText } from "#renderer/text/document/languageAttributes.ts";

const ENGLISH = { direction: "ltr", language: "en" } as const;
const ARABIC = { direction: "rtl", language: "ar" } as const;

describe("The direction of a text", () => {
  test.each([
    ["The lamps are lit", "ltr", "ltr"],
    ["The lamps are lit", "rtl", "ltr"],
    ["تضاء المصابيح", "ltr", "rtl"],
    ["תאורה", "ltr", "rtl"],
    ["WHO تنشر السجل وتحفظه الأمانة", "rtl", "rtl"],
    ["WHO تنشر السجل وتحفظه الأمانة", "ltr", "rtl"],
    ["The word المصباح means a lamp", "ltr", "ltr"],
    ["90 (1) — 24", "rtl", "rtl"],
    ["90 (1) — 24", "ltr", "ltr"],
    ["", "rtl", "rtl"],
    ["ab اب", "rtl", "rtl"],
    ["ab اب", "ltr", "ltr"],
  ] as const)("is, for “%s” in a text that runs %s, %s", (text, around, direction) => {
    expect(detectDirection(text, around)).toBe(direction);
  });
});

describe("The script of a text within a draft", () => {
  test.each([
    ["The lamps", ENGLISH, { dir: null, lang: null }],
    ["تضاء المصابيح", ENGLISH, { dir: "rtl", lang: "ar" }],
    ["灯具公约", ENGLISH, { dir: null, lang: "zh" }],
    ["灯具公约", { direction: "ltr", language: "zh" }, { dir: null, lang: null }],
    ["The lamps", ARABIC, { dir: "ltr", lang: "" }],
    ["تضاء المصابيح", ARABIC, { dir: null, lang: null }],
  ] as const)("says direction and language where they differ: “%s”", (text, around, manner) => {
    expect(languageAttributesOfText(text, around)).toEqual(manner);
  });
});

/** An article of two paragraphs with footnotes, one of them in Arabic, and another article. */
const TWO_SCRIPTS: Draft = {
  title: "Draft convention on lamps",
  language: "en",
  direction: "ltr",
  provisions: [
    { eId: "art_1", address: "1", kind: "article", num: "Article 1", heading: "Lamps", level: 1, blocks: [] },
    {
      eId: "art_1__para_1",
      address: "1(1)",
      kind: "paragraph",
      num: "1.",
      heading: "",
      level: 2,
      blocks: [{ text: "The lamps are lit.", footnotes: [{ at: 9, mark: "1", text: "All of them." }] }],
    },
    {
      eId: "art_1__para_2",
      address: "1(2)",
      kind: "paragraph",
      num: "2.",
      heading: "",
      level: 2,
      blocks: [{ text: "تضاء المصابيح ليلا.", footnotes: [{ at: 4, mark: "2", text: "كلها." }] }],
    },
    {
      eId: "art_2",
      address: "2",
      kind: "article",
      num: "Article 2",
      heading: "Lanterns",
      level: 1,
      blocks: [{ text: "So are the lanterns.", footnotes: [{ at: 2, mark: "3", text: "Some." }] }],
    },
  ],
};

test("A provision in the other direction is marked, and its contents only where they differ again", () => {
  const doc = proseMirrorDocOfDraft(TWO_SCRIPTS);
  const said: unknown[] = [];
  doc.descendants(({ type, attrs }) => {
    if (attrs["dir"] || attrs["lang"]) said.push([type.name, attrs["dir"], attrs["lang"]]);
  });
  expect(said).toEqual([
    ["provision", "rtl", "ar"],
    ["footnote", "ltr", ""],
  ]);
});

test("The footnotes of an article are at its end, in their order", () => {
  const feet = proseMirrorDocOfDraft(TWO_SCRIPTS).firstChild!.children.map((section) =>
    section.children.filter(({ type }) => type.name === "footnote").map(({ attrs }) => attrs["mark"] as string),
  );
  expect(feet).toEqual([[], [], ["1", "2"], ["3"]]);
});
