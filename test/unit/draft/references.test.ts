import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Draft, Provision, ProvisionKind } from "#shared/draft/draft.ts";
import { buildProvisionNames } from "#shared/draft/address/buildProvisionNames.ts";
import { CrossReferenceFinder } from "#shared/draft/citations/crossReferences.ts";
import { Random } from "#test/support/random.ts";
import { corpus, reading } from "../import/samples.ts";

type Unit = readonly [level: number, kind: ProvisionKind, num: string, text?: string];

/** Creates a draft by the naming rules from levels, kinds, numbers and texts. */
function draftOf(units: readonly Unit[], language = "en", title = "Convention on lamps"): Draft {
  const names = buildProvisionNames(units.map(([level, kind, num, text]) => ({ level, kind, num, hasText: !!text })));
  const provisions = units.map(([level, kind, num, text], i): Provision => {
    return { ...names[i]!, level, kind, num, heading: "", blocks: text ? [{ text }] : [] };
  });
  return { title, language, direction: language === "ar" ? "rtl" : "ltr", provisions };
}

function references(draft: Draft) {
  const found = new CrossReferenceFinder(draft);
  return draft.provisions.flatMap((_, provision) => found.inProvision(provision));
}

/** Returns a text with its links in brackets, each with its target. */
function linked(draft: Draft, provision: number): string {
  const { text } = draft.provisions[provision]!.blocks[0]!;
  let out = "";
  let at = 0;
  for (const { start, end, eId } of references(draft).filter((each) => each.provision === provision)) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}→${eId}⟧`;
    at = end;
  }
  return out + text.slice(at);
}

const LAMPS: readonly Unit[] = [
  [1, "chapter", "Chapter I"],
  [2, "article", "Article 1"],
  [3, "paragraph", "1.", "x"],
  [4, "point", "(a)", "x"],
  [4, "point", "(b)", "x"],
  [3, "paragraph", "2.", "x"],
  [3, "paragraph", "2 bis.", "x"],
  [1, "chapter", "Chapter IV"],
  [2, "article", "Article 2", "x"],
  [3, "paragraph", "1.", "x"],
  [4, "point", "(a)", "x"],
  [5, "point", "(i)", "x"],
  [3, "paragraph", "2.", "x"],
  [2, "article", "Article 2 bis", "x"],
  [1, "annex", "Annex II", "x"],
];

/** Returns what a sentence in 2(1)(a) cites. */
function cites(sentence: string, title?: string): string {
  const lamps = LAMPS.map((unit, i): Unit => (i === 10 ? [4, "point", "(a)", sentence] : unit));
  return linked(draftOf(lamps, "en", title), 10);
}

describe("A draft in English", () => {
  test.each([
    "See ⟦article 1→art_1⟧.",
    "⟦Article 1, paragraph 2 bis→art_1__para_2bis⟧, of this Convention",
    "⟦articles 1→art_1⟧, ⟦2→art_2⟧ and ⟦2 bis→art_2bis⟧ apply",
    "⟦articles 1→art_1⟧ to ⟦2→art_2⟧",
    "⟦article 1(1)(b)→art_1__para_1__point_b⟧ and ⟦art. 2, para. 1 (a) (i)→art_2__para_1__point_a__point_i⟧",
    "⟦paragraph 2→art_2__para_2⟧ above",
    "⟦paragraph 2 of this article→art_2__para_2⟧",
    "⟦paragraph 2 of article 1→art_1__para_2⟧",
    "⟦paragraphs 1→art_1__para_1⟧ and ⟦2→art_1__para_2⟧ of ⟦article 1→art_1⟧",
    "⟦subparagraph (i)→art_2__para_1__point_a__point_i⟧ below",
    "⟦subparagraph (a)→art_2__para_1__point_a⟧ and ⟦paragraph 1 (a) (i)→art_2__para_1__point_a__point_i⟧",
    "⟦subparagraph (b) of paragraph 1 of article 1→art_1__para_1__point_b⟧",
    "⟦paragraph 1 (a)→art_1__para_1__point_a⟧ and ⟦(b)→art_1__para_1__point_b⟧ of ⟦article 1→art_1⟧",
    "⟦Chapter IV→chp_IV⟧, ⟦chapter 1→chp_I⟧ and ⟦annex II→annex_II⟧ to this Convention",
    "⟦article [2 bis]→art_2bis⟧",
    "⟦article 2→art_2⟧, 30 days after the lamp is lit",
    "⟦article 1→art_1⟧, ⟦paragraph 2 of this article→art_2__para_2⟧",
    "⟦article 2→art_2⟧ of the Convention",
    "⟦Articles 1→art_1⟧ through ⟦2→art_2⟧ of the present Convention on intent",
    "⟦paragraph 1.a→art_2__para_1__point_a⟧ or ⟦paragraph 1.a.i→art_2__para_1__point_a__point_i⟧",
    "⟦article 1.1.b→art_1__para_1__point_b⟧",
    "⟦articles 1.1.a→art_1__para_1__point_a⟧ and ⟦b→art_1__para_1__point_b⟧.",
    "⟦sub-paragraph b of paragraph 1 of article 1→art_1__para_1__point_b⟧",
    "⟦Articles 2→art_2⟧, ⟦1, paragraph 1.b→art_1__para_1__point_b⟧, ⟦2 bis→art_2bis⟧, ⟦1 paragraph 2→art_1__para_2⟧, and ⟦2, paragraph 2→art_2__para_2⟧.",
    "⟦article 1→art_1⟧ and ⟦paragraph 2→art_1__para_2⟧ of that article",
  ])("cites: %s", (sentence) => {
    expect(cites(sentence.replace(/⟦(.*?)→.*?⟧/g, "$1"))).toBe(sentence);
  });

  test.each([
    "article 19 of the International Covenant on Lamps",
    "Articles 1 and 2 of the Vienna Convention",
    "article 1 and article 2 of the Covenant",
    "article 2 of the Convention on Oil",
    "article 2, paragraph 1, of the Protocol",
    "annex II to the Convention on Oil",
    "article 9, article 1(7) and paragraph 12",
    "paragraph 1 of that article",
    "this article, this paragraph and this Convention",
    "the particle 1 and part of it; a party 2 days away",
    "paragraph 1 of articles 9 and 10",
    "article 1 of the Covenant and paragraph 2 of that article",
    "article 2.a. of the Statute",
  ])("cites nothing in “%s”", (sentence) => {
    expect(cites(sentence)).toBe(sentence);
  });

  test("means another convention by “the Convention” in a protocol to it", () => {
    expect(cites("article 1 of the Convention", "Protocol to the Convention on lamps")).not.toContain("⟦");
    expect(cites("article 1 of the Protocol", "Protocol to the Convention on lamps")).toContain("→art_1⟧");
  });
});

test("A number that an annex also has means the provision that is nearer", () => {
  const draft = draftOf([
    [1, "article", "Article 1", "see article 2"],
    [1, "article", "Article 2", "x"],
    [1, "annex", "Annex I"],
    [2, "article", "Article 1", "see article 2"],
    [2, "article", "Article 2", "x"],
  ]);
  expect(linked(draft, 0)).toBe("see ⟦article 2→art_2⟧");
  expect(linked(draft, 3)).toBe(`see ⟦article 2→${draft.provisions[4]!.eId}⟧`);
});

/** The phrases of each language, and the form of a number in its headings. */
const TONGUES = {
  en: ["article #", "paragraph @ of article #", "articles # and %", "article #, paragraph @", "of this Convention"],
  fr: [
    "l’article #",
    "paragraphe @ de l’article #",
    "articles # et %",
    "article #, paragraphe @",
    "de la présente Convention",
  ],
  es: [
    "el artículo #",
    "párrafo @ del artículo #",
    "artículos # y %",
    "artículo #, párrafo @",
    "de la presente Convención",
  ],
  ru: ["статья #", "пункта @ статьи #", "статьями # и %", "статье #, пункту @", "настоящей Конвенции"],
  ar: ["المادة #", "الفقرة @ من المادة #", "المادتين # و%", "المادة #، الفقرة @", "من هذه الاتفاقية"],
  zh: ["第#条", "第#条第@款", "第#条和第%条", "第#条第@款", ""],
} as const;
const OTHERS = {
  en: "article # of the Geneva Convention",
  fr: "l’article # du Pacte international",
  es: "el artículo # del Pacto Internacional",
  ru: "статьи # Международного пакта",
  ar: "المادة # من العهد الدولي",
  zh: "《国际公约》第#条",
} as const;

test.each(Object.keys(TONGUES) as (keyof typeof TONGUES)[])(
  "A text with random citations leads where they say, in %s (seeds 1 to 40)",
  (language) => {
    let checked = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const random = new Random(seed);
      const count = 3 + random.below(20);
      const number = () => 1 + random.below(count);
      const [a, b, at] = [number(), number(), 1 + random.below(3)];
      const shape = random.below(5);
      const [one, inner, two, outer, own] = TONGUES[language];
      const pattern = [`${one} ${own}`, inner, two, outer, OTHERS[language]][shape]!;
      const cited = pattern.replaceAll("#", String(a)).replaceAll("%", String(b)).replaceAll("@", String(at));
      const glue = language === "zh" ? "" : " ";
      const text = `${["x", "12", "—"][random.below(3)]}${glue}${cited.trim()}${language === "zh" ? "。" : ". Y"}`;
      const here = random.below(count);
      const units = Array.from({ length: count }, (_, i): readonly Unit[] => [
        [1, "article", language === "zh" ? `第${i + 1}条` : `Article ${i + 1}`, i === here ? text : "z"],
        ...[1, 2, 3].map((n): Unit => [2, "paragraph", `${n}.`, "z"]),
      ]).flat();
      const title = {
        en: "Convention",
        fr: "Convention",
        es: "Convención",
        ru: "Конвенция",
        ar: "اتفاقية",
        zh: "公约",
      };
      const draft = draftOf(units, language, title[language]);
      const expected = [[`art_${a}`], [`art_${a}__para_${at}`], [`art_${a}`, `art_${b}`], [`art_${a}__para_${at}`], []];
      const found = references(draft);
      expect(
        found.map(({ eId }) => eId),
        `seed ${seed}: ${text}`,
      ).toEqual(expected[shape]);
      for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/[\p{L}\d]$/u);
      checked += found.length;
    }
    expect(checked).toBeGreaterThan(20);
  },
);

test.each([
  ["en", "article 2 and paragraph 2 of that article", ["art_2", "art_2__para_2"]],
  ["fr", "l’article 2 et le paragraphe 2 dudit article", ["art_2", "art_2__para_2"]],
  ["es", "el artículo 2 y el párrafo 2 de dicho artículo", ["art_2", "art_2__para_2"]],
  ["ru", "статья 2 и пункт 2 указанной статьи", ["art_2", "art_2__para_2"]],
  ["ar", "المادة 2 والفقرة 2 من تلك المادة", ["art_2", "art_2__para_2"]],
  ["zh", "第2条和该条第2款", ["art_2"]],
])("In %s, a paragraph of that article is none of its own article: %s", (language, text, cited) => {
  const article = (n: number): readonly Unit[] => [
    [1, "article", language === "zh" ? `第${n}条` : `Article ${n}`, n === 1 ? text : "z"],
    ...[1, 2, 3].map((m): Unit => [2, "paragraph", `${m}.`, "z"]),
  ];
  const draft = draftOf([...article(1), ...article(2)], language, "");
  expect(references(draft).map(({ eId }) => eId)).toEqual(cited);
});

/** The provisions that each of the drafts made for this test cites. */
const SAID = ["2(1)", "2(3)", "2(3)(b)", "3(2)", "3(2)"];

test.each(["ar", "zh", "ru", "fr", "es"])("A draft in %s has its own references, as it is read", async (language) => {
  const file = new URL(`../../fixtures/import/languages/${language}.txt`, import.meta.url);
  const { draft } = await reading(`${language}.txt`, new Uint8Array(readFileSync(file)));
  expect(draft.language).toBe(language);
  const found = references(draft).map(({ provision, eId }) => ({ from: draft.provisions[provision]!.address, eId }));
  const latin = (address: string) => address.replace("ب", "b");
  expect([...new Set(found.map(({ from }) => latin(from)))]).toEqual([...new Set(SAID)]);
  expect(found.at(-2)!.eId).toBe("art_1");
  expect(found.at(-1)!.eId).toBe("art_2");
});

/** Real texts, if available: otherwise each test is skipped by name. */
test.skipIf(!corpus("bbnj/bbnj-en.txt"))(
  "The BBNJ Agreement has no link that leads elsewhere than its words say",
  async () => {
    const { draft } = await reading("bbnj-en.txt", corpus("bbnj/bbnj-en.txt")!);
    const found = references(draft);
    const words = ({ provision, block, start, end }: (typeof found)[number]) =>
      draft.provisions[provision]!.blocks[block]!.text.slice(start, end);
    const articles = found.filter((each) => /^articles? \d+$/i.test(words(each)));
    expect(articles.length).toBeGreaterThan(40);
    for (const each of articles) expect(each.eId).toBe(`art_${/\d+/.exec(words(each))![0]}`);
    expect(found.filter((each) => /^part\b/i.test(words(each))).every(({ eId }) => eId.startsWith("part_"))).toBe(true);
    expect(found.length).toBeGreaterThan(100);
  },
);

test.skipIf(!corpus("treaties/iccpr.en.md"))("The ICCPR cites nothing of other instruments as its own", async () => {
  const { draft } = await reading("iccpr.en.md", corpus("treaties/iccpr.en.md")!);
  const found = references(draft);
  expect(found.length).toBeGreaterThan(20);
  for (const { provision, block, end } of found) {
    const behind = draft.provisions[provision]!.blocks[block]!.text.slice(end, end + 40);
    expect(behind).not.toMatch(/^,? of the (?:Charter|Statute)/);
  }
});

test.skipIf(!corpus("bbnj/bbnj-fr.pdf"))("The BBNJ Agreement in French cites as often, and as rightly", async () => {
  const { draft } = await reading("bbnj-fr.pdf", corpus("bbnj/bbnj-fr.pdf")!);
  const found = references(draft);
  expect(found.length).toBeGreaterThan(100);
  for (const { provision, block, start, end, eId } of found) {
    const words = draft.provisions[provision]!.blocks[block]!.text.slice(start, end);
    const [, article] = /^articles? (\d+)$/.exec(words) ?? [];
    if (article) expect(eId).toBe(`art_${article}`);
  }
});
