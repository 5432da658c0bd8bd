import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ar } from "#shared/messages/ar/index.ts";
import { en } from "#shared/messages/en/index.ts";
import { es } from "#shared/messages/es/index.ts";
import { fr } from "#shared/messages/fr/index.ts";
import { ru } from "#shared/messages/ru/index.ts";
import { zh } from "#shared/messages/zh/index.ts";
import type { Language } from "#shared/base/language.ts";
import { searchGuide, guideSectionTextOf } from "#renderer/features/help/searchGuide.ts";
import { GUIDES } from "#renderer/features/help/guides.ts";
import { readGuideSources } from "#scripts/guideSources.ts";
import { parseGuide } from "#scripts/parseGuide.ts";
import { parseTranslatedGuide } from "#scripts/translatedGuide.ts";
import type { GuideSection, GuideSpan } from "#shared/host/guideContent.ts";
import { KEY_NAMES, proseOf, shapeOf, translatedCode, unitsOf } from "#test/support/guide/guideParts.ts";
import { bare, translationsOfLabel } from "#test/support/guide/labelTranslations.ts";
import { ARABIC_MARKS, ARABIC_WORDS } from "../unit/messages/arabicRules.ts";
import { CHINESE_MARKS, CHINESE_WORDS } from "../unit/messages/chineseRules.ts";
import { FRENCH_MARKS, FRENCH_WORDS } from "../unit/messages/frenchRules.ts";
import { printedSentences } from "../unit/messages/printedSentences.ts";
import { RUSSIAN_MARKS, RUSSIAN_WORDS } from "../unit/messages/russianRules.ts";
import { SPANISH_MARKS, SPANISH_WORDS } from "../unit/messages/spanishRules.ts";

type Translated = Exclude<Language, "en">;
interface Pair {
  readonly id: string;
  readonly english: readonly GuideSpan[];
  readonly translated: readonly GuideSpan[];
}

const DOCS = path.join(import.meta.dirname, "../../docs");
const markdown = readFileSync(path.join(DOCS, "guide.md"), "utf8");
const guide = parseGuide(markdown);

const CATALOGUES = { fr, es, ru, ar, zh } as const;
const PRINTED = Object.fromEntries(printedSentences(en));
/** What the catalogue of a language avoids, the guide avoids, too. */
const RULES: Readonly<Record<Translated, readonly (readonly [string, RegExp])[]>> = {
  fr: [...FRENCH_MARKS, ...FRENCH_WORDS],
  es: [...SPANISH_MARKS, ...SPANISH_WORDS],
  ru: [...RUSSIAN_MARKS, ...RUSSIAN_WORDS],
  ar: [...ARABIC_MARKS, ...ARABIC_WORDS],
  zh: [...CHINESE_MARKS, ...CHINESE_WORDS],
};
/** Names in menus of other programs, which the catalogue has for something else. */
const OF_OTHER_PROGRAMS = ["History"];
/** Words of a section's heading, by which the section is found. */
const SEARCHED: Readonly<Record<Translated, readonly (readonly [string, string])[]>> = {
  fr: [
    ["TEXTE LU", "Texte lu en séance"],
    ["equipe travailler", "Travailler en équipe"],
    ["d'ETRE saisi", "Quand un ordinateur risque d’être saisi"],
  ],
  es: [
    ["TEXTO LEIDO", "Texto leído en sala"],
    ["que prueban", "Qué prueban sus notas"],
  ],
  ru: [
    ["необратимый характер", "Полная оценка"],
    ["слепая оценка", "Оценки нескольких человек"],
    ["брандмауэр", "Поделиться в зале"],
  ],
  ar: [
    ["معامل ألفا", "تقييمات عدة أشخاص"],
    ["رصد الصياغة", "رصد الصياغة"],
    ["جدار الحماية", "المشاركة في القاعة"],
  ],
  zh: [
    ["不可补救性", "完整评级"],
    ["措辞监测", "措辞监测"],
    ["防火墙", "在会场共享"],
  ],
};

describe.each(Object.keys(CATALOGUES) as Translated[])("The guide in %s", (language) => {
  const file = path.join(DOCS, "guide", `${language}.md`);
  const text = readFileSync(file, "utf8");
  const sections = parseTranslatedGuide(text, guide);
  const done = sections.filter(({ isUntranslated }) => !isUntranslated);
  const original = (id: string) => guide.find((section) => section.id === id)!;
  const pairs = done.flatMap((section) => pairsOf(original(section.id), section));

  it("has every section, translated", () => {
    expect(sections.filter(({ isUntranslated }) => isUntranslated).map(({ id }) => id)).toEqual([]);
    const sameHeading = sections.filter(({ id, heading }) => original(id).heading === heading);
    expect(sameHeading.map(({ heading }) => heading)).toEqual([]);
  });

  it("has the paragraphs, lists, tables and typed lines of the English one", () => {
    const shapes = (all: readonly GuideSection[]) => all.map((section) => `${section.id}: ${shapeOf(section)}`);
    expect(shapes(done)).toEqual(shapes(done.map(({ id }) => original(id))));
    const typed = (all: readonly GuideSection[]) =>
      all.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === "typed" ? [block.text] : []));
    expect(typed(done)).toEqual(typed(done.map(({ id }) => original(id))));
  });

  it("has the keys and the literal input of each English paragraph, item and cell", () => {
    const codes = (unit: readonly GuideSpan[]) => unit.flatMap(({ text, style }) => (style === "code" ? [text] : []));
    const wrong = pairs.flatMap(({ id, english, translated }) => {
      const wanted = codes(english).map((code) => translatedCode(code, language));
      const there = codes(translated);
      const amiss = [
        ...without(wanted, there).map((code) => `-${code}`),
        ...without(there, wanted).map((code) => `+${code}`),
      ];
      return amiss.length === 0 ? [] : [`${id}: ${amiss.join(" ")} in “${proseOf(translated).slice(0, 60)}”`];
    });
    expect(wrong).toEqual([]);
  });

  it("has each label as the window has it in this language", () => {
    const wrong = pairs.flatMap(({ id, english, translated }) => {
      let left = labelsIn(translated);
      return labelsIn(english).flatMap((label) => {
        if (OF_OTHER_PROGRAMS.includes(label)) return [];
        const allowed = translationsOfLabel(label, PRINTED, CATALOGUES[language]);
        if (allowed.size === 0) return [];
        const at = left.findIndex((each) => allowed.has(bare(each)));
        if (at < 0) return [`${id}: “${label}” is none of ${[...allowed].join(" | ")} in ${left.join(" | ")}`];
        left = left.filter((_, i) => i !== at);
        return [];
      });
    });
    expect(wrong).toEqual([]);
    const counts = (unit: readonly GuideSpan[]) => labelsIn(unit).length;
    expect(
      pairs
        .filter(({ english, translated }) => counts(english) !== counts(translated))
        .map(
          ({ id, english, translated }) =>
            `${id}: ${labelsIn(english).join(" | ")} → ${labelsIn(translated).join(" | ")}`,
        ),
    ).toEqual([]);
  });

  it("leads to the sections, pages and pictures of the English one", () => {
    const targets = (unit: readonly GuideSpan[]) => unit.flatMap(({ to }) => to ?? []);
    const wrong = pairs.filter(({ english, translated }) => targets(english).join() !== targets(translated).join());
    expect(wrong.map(({ id }) => id)).toEqual([]);
    const originals = Object.values(readGuideSources(markdown));
    const translations = Object.values(readGuideSources(text));
    const files = (source: string) => [...source.matchAll(/(!?)\[[^\]]*\]\((?!#)([^)]+)\)/g)].map(([, , to]) => to!);
    for (const [i, { id }] of sections.entries()) {
      const wanted = files(originals[i]!).map((to) => `../${to}`);
      expect(files(translations[i]!), id).toEqual(wanted);
      for (const to of wanted) expect(existsSync(path.join(path.dirname(file), to.replace(/#.*/, ""))), to).toBe(true);
    }
  });

  it("leaves nothing in English", () => {
    const isProse = (words: string) => (words.match(/\p{L}{2,}/gu) ?? []).length > 2;
    const same = pairs.filter(({ english, translated }) => proseOf(english) === proseOf(translated));
    expect(same.map(({ translated }) => proseOf(translated)).filter(isProse)).toEqual([]);
  });

  it("keeps the rules of the language’s catalogue", () => {
    const prose = [...done.map(({ heading }) => heading), ...pairs.map(({ translated }) => proseOf(translated))];
    expect(
      RULES[language].flatMap(([name, wrong]) =>
        prose.filter((each) => wrong.test(each)).map((each) => `${name}: ${each}`),
      ),
    ).toEqual([]);
  });

  it("has headings whose fragments every host makes alike", () => {
    const odd = sections.filter(({ heading }) => /[\u00a0\u202f\u200e\u200f_]|\s{2}/u.test(heading));
    expect(odd.map(({ heading }) => heading)).toEqual([]);
    const slugs = parseGuide(text).map(({ id }) => id);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it("shows no markup of Markdown, and loses no word", () => {
    const read = done.map(guideSectionTextOf).join("\n");
    expect(read).not.toMatch(/\*\*|\]\(|^#+ |^\||(?<![\p{L}\p{N}])_[\p{L}\p{N}]/mu);
    // Without the spaces between words: Arabic and Chinese have none between a word and one that is marked up.
    const letters = (all: string) => (all.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join("");
    const written = text.replace(/^!\[.*$/gm, "").replace(/\]\([^)]*\)/g, "]");
    const shown = parseGuide(text).map(guideSectionTextOf).join("\n");
    expect(letters(shown)).toBe(letters(written));
  });

  it("is passed to the window, and found by the words of the language", async () => {
    expect((await GUIDES[language]()).guide).toEqual(sections);
    for (const [words, heading] of SEARCHED[language]) expect(searchGuide(sections, words)[0]?.heading).toBe(heading);
  });
});

describe("A key", () => {
  it.each(Object.keys(CATALOGUES) as Translated[])("has the name that the catalogue uses in %s", (language) => {
    const entries = Object.entries(en).map(
      ([code, said]) => [said, (CATALOGUES[language] as Record<string, string>)[code]!] as const,
    );
    for (const key of ["Enter", "Esc", "Delete", "Space"]) {
      const named = entries.filter(([said]) => new RegExp(`(?<![\\w-])${key}(?: |,|;|$)`).test(said));
      const name = KEY_NAMES[language][key] ?? key;
      expect(
        named.some(([, translated]) => translated?.includes(name)),
        `${key}: ${name}`,
      ).toBe(true);
    }
  });

  it("is told from literal input", () => {
    expect(translatedCode("Ctrl Shift Delete", "fr")).toBe("Ctrl Shift Suppr");
    expect(translatedCode("Shift ←", "fr")).toBe("Shift ←");
    expect(translatedCode("--end", "fr")).toBe("--end");
    expect(translatedCode("Enter the room", "fr")).toBe("Enter the room");
  });
});

describe("A label in another language", () => {
  const english = {
    a: "Repair this text…",
    b: "{n, select, x {Confirm} other {Undo}}: {name}",
    c: "Notes ({count})",
    d: "Leave it, if all is deleted",
  };
  const french = {
    a: "Corriger ce texte…",
    b: "{n, select, x {Confirmer} other {Annuler}} : {name}",
    c: "Notes ({count})",
    d: "Le laisser, si tout est supprimé",
  };
  const translations = (label: string) => [...translationsOfLabel(label, english, french)];

  it("is that of every message of which it is the label, a choice, or what precedes an addition", () => {
    expect(translations("Repair this text")).toEqual(["corriger ce texte"]);
    expect(translations("Confirm")).toEqual(["confirmer"]);
    expect(translations("Leave it")).toEqual(["le laisser", "le laisser, si tout est supprimé"]);
    expect(translations("Notes")).toEqual(["notes"]);
    expect(translations("Text")).toEqual([]);
  });
});

describe("A translated guide", () => {
  const english = parseGuide("# A\n\nText, see [B](#b).\n\n## B\n\nMore.");

  it("gets the ids of the English sections by position, and leads to them by its own headings", () => {
    const [first, second] = parseTranslatedGuide("# Titre\n\nTexte, voir [Été](#été).\n\n## Été\n\nPlus.", english);
    expect(first!.blocks).toEqual([
      { kind: "paragraph", words: [{ text: "Texte, voir " }, { text: "Été", to: "b" }, { text: "." }] },
    ]);
    expect(second).toMatchObject({ id: "b", heading: "Été" });
  });

  it("shows a section without text in English, and says that it is", () => {
    const [, second] = parseTranslatedGuide("# Titre\n\nTexte.\n\n## Été", english);
    expect(second).toEqual({ ...english[1], isUntranslated: true });
  });

  it("is not built if its sections are others, or a link leads nowhere", () => {
    expect(() => parseTranslatedGuide("# Titre", english)).toThrow("1 headings, and the English one 2");
    expect(() => parseTranslatedGuide("# Titre\n\n### Été", english)).toThrow("“Été” has level 3, and “B” 2.");
    expect(() => parseTranslatedGuide("# Titre\n\n[x](#b)\n\n## Été", english)).toThrow(
      "“x” leads to #b, which no heading has.",
    );
  });
});

function pairsOf(english: GuideSection, translated: GuideSection): readonly Pair[] {
  return english.blocks.flatMap((block, i) => {
    const other = translated.blocks[i];
    const units = other ? unitsOf(other) : [];
    return unitsOf(block).flatMap((unit, j) =>
      units[j] ? [{ id: english.id, english: unit, translated: units[j] }] : [],
    );
  });
}

/** The emphasised words of a paragraph, item or cell, which are labels of the window or terms. */
function labelsIn(unit: readonly GuideSpan[]): readonly string[] {
  return unit.flatMap(({ text, style }) => (style === "strong" || style === "emphasis" ? [text] : []));
}

/** Returns the elements of a list without those of another, each as often as it is there. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const left = [...other];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
