import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "#shared/base/language.ts";
import type { Draft } from "#shared/draft/draft.ts";
import { compareLanguageVersions } from "#shared/revise/languages/compareLanguageVersions.ts";
import type { LanguageDifferenceKind } from "#shared/revise/languages/languageDifference.ts";
import { readDraftText } from "#test/support/drafts/readDraftText.ts";

const textIn = (language: Language) =>
  readFileSync(new URL(`../../fixtures/languages/${language}.txt`, import.meta.url), "utf8");
const draftIn = (language: Language) => readDraftText(textIn(language), `${language}.txt`);

/** Prints the differences: the kind, where it is in each version, and what only each of them has. */
function printed(from: Draft, to: Draft): readonly string[] {
  const addresses = (draft: Draft, of: readonly number[]) => of.map((i) => draft.provisions[i]!.address).join("+");
  return compareLanguageVersions(from, to).differences.map(
    ({ kind, row, from: one, to: other }) =>
      `${kind} ${addresses(from, row.from)}|${addresses(to, row.to)}: ${one.printed.join()}|${other.printed.join()}`,
  );
}

/** A change of one language version that the others do not have: what is replaced, by what, where, and what is reported. */
type Planted = readonly [
  words: string,
  instead: string,
  address: string,
  kind: LanguageDifferenceKind,
  english: string,
  other: string,
];

const PLANTED: Readonly<Record<Exclude<Language, "en">, readonly Planted[]>> = {
  fr: [
    ["trente jours", "soixante jours", "2(1)", "number", "thirty", "soixante"],
    ["quatre-vingt-dix jours", "quatre-vingts jours", "5", "number", "ninety", "quatre-vingts"],
    ["15 membres", "18 membres", "3(1)", "number", "15", "18"],
    ["25 %", "52 %", "4(1)", "number", "25", "52"],
    ["[2 000]", "[2 500]", "4(2)", "number", "2,000", "2 500"],
    ["décembre", "novembre", "preamble(1)", "number", "December", "novembre"],
    ["paragraphe 2 de", "paragraphe 3 de", "2(3)", "reference", "2", "3"],
    ["l’article 4", "l’article 5", "2(3)", "reference", "4", "5"],
    ["[1 000]", "1 000", "4(2)", "bracket", "", ""],
    ["n’éteint pas un feu", "éteint un feu", "2(2)", "negation", "not", ""],
    ["peut changer", "ne peut pas changer", "2(4)", "negation", "", "ne peut,pas"],
    ["peut changer", "doit changer", "2(4)", "modal", "may", "doit"],
  ],
  es: [
    ["treinta días", "sesenta días", "2(1)", "number", "thirty", "sesenta"],
    ["cinco minutos", "quince minutos", "annex(1)", "number", "five", "quince"],
    ["artículo 4", "artículo 3", "2(3)", "reference", "4", "3"],
    ["[2.000]", "2.000]", "4(2)", "bracket", "", ""],
    ["no apagarán", "apagarán", "2(2)", "negation", "not", ""],
    ["podrán cambiar", "no podrán cambiar", "2(4)", "negation", "", "no"],
    ["podrán cambiar", "deberán cambiar", "2(4)", "modal", "may", "deberán"],
  ],
  ru: [
    ["тридцати дней", "шестидесяти дней", "2(1)", "number", "thirty", "шестидесяти"],
    ["через девяносто", "через девяносто пять", "5", "number", "ninety", "девяносто пять"],
    ["пункта 2 статьи 4", "пункта 1 статьи 4", "2(3)", "reference", "2", "1"],
    ["[присутствующих", "присутствующих", "3(2)", "bracket", "", ""],
    ["не гасит", "гасит", "2(2)", "negation", "not", ""],
    ["может изменить", "не может изменить", "2(4)", "negation", "", "не"],
    ["может изменить", "должна изменить", "2(4)", "modal", "may", "должна"],
  ],
  ar: [
    ["ثلاثين يوما", "ستين يوما", "2(1)", "number", "thirty", "ستين"],
    ["تسعين يوما", "خمسة وتسعين يوما", "5", "number", "ninety", "خمسة وتسعين"],
    ["الفقرة 2 من", "الفقرة 1 من", "2(3)", "reference", "2", "1"],
    ["[1000]", "1000", "4(2)", "bracket", "", ""],
    ["لا يطفئ أي طرف", "يطفئ كل طرف", "2(2)", "negation", "not", ""],
    ["يجوز للطرف", "لا يجوز للطرف", "2(4)", "negation", "", "لا"],
    ["يجوز للطرف", "يجب على الطرف", "2(4)", "modal", "may", "يجب"],
  ],
  zh: [
    ["三十天", "六十天", "2(1)", "number", "thirty", "六十"],
    ["15名", "18名", "3(1)", "number", "15", "18"],
    ["第四条第二款", "第四条第三款", "2(3)", "reference", "2", "第三条"],
    ["[2 000]", "2 000", "4(2)", "bracket", "", ""],
    ["不应熄灭", "应熄灭", "2(2)", "negation", "not", ""],
    ["可以改变", "不可以改变", "2(4)", "negation", "", "不"],
    ["可以改变", "必须改变", "2(4)", "modal", "may", "必须"],
  ],
};

describe("Two language versions of one text", () => {
  it.each(LANGUAGES)("(%s and each other) have no difference, and every provision has its counterpart", async (one) => {
    const from = await draftIn(one);
    for (const other of LANGUAGES.filter((each) => each !== one)) {
      const to = await draftIn(other);
      expect(printed(from, to), other).toEqual([]);
      const { all } = compareLanguageVersions(from, to).rows;
      expect(
        all.filter((row) => row.from.length !== 1 || row.to.length !== 1),
        other,
      ).toEqual([]);
      expect(all).toHaveLength(from.provisions.length);
    }
  });

  describe.each(Object.entries(PLANTED))("(English and %s)", (code, planted) => {
    const language = code as Language;
    it.each(planted)(
      "differ in nothing else if “%s” becomes “%s”",
      async (words, instead, address, kind, english, other) => {
        const text = textIn(language);
        expect(text).toContain(words);
        const changed = await readDraftText(text.replace(words, instead), `${language}.txt`);
        const [from, found] = [await draftIn("en"), changed.provisions.find((each) => each.address === address)];
        expect(found, address).toBeDefined();
        expect(printed(from, changed)).toEqual([expect.stringMatching(/^\w+ /)]);
        const [difference] = compareLanguageVersions(from, changed).differences;
        expect(difference!.kind).toBe(kind);
        expect(difference!.row.to.map((i) => changed.provisions[i]!.address)).toEqual([address]);
        expect(difference!.from.printed.join()).toBe(english);
        expect(difference!.to.printed.join()).toBe(other);
      },
    );
  });

  it("differ by a provision that one lacks, with how many the list has on each side", async () => {
    const from = await draftIn("en");
    const to = await readDraftText(textIn("fr").replace("a) Inspecter les feux ;\n\n", ""), "fr.txt");
    expect(printed(from, to)).toEqual(["provision 3(3)(a)|: |"]);
    const [difference] = compareLanguageVersions(from, to).differences;
    expect([difference!.from.siblings, difference!.to.siblings]).toEqual([3, 2]);
    expect(printed(to, from)).toEqual(["provision |3(3)(a): |"]);
  });

  it("differ once by an article that one lacks with all its paragraphs", async () => {
    const text = textIn("fr");
    const without = text.slice(0, text.indexOf("Article 3")) + text.slice(text.indexOf("Article 4"));
    expect(printed(await draftIn("en"), await readDraftText(without, "fr.txt"))).toEqual(["provision 3|: |"]);
  });

  it("are still aligned if one has an article more and its numbers are shifted", async () => {
    const shifted = textIn("fr")
      .replace("Article 5\n", "Article 6\n")
      .replace("Article 4\n", "Article 5\n")
      .replace("Article 3\n", "Article 4\n")
      .replace("Article 2\n", "Article 3\n")
      .replace(
        "Article 3\nObligations",
        "Article 2\nRegistre\n\nLe secrétariat tient le registre des feux.\n\nArticle 3\nObligations",
      );
    const [from, to] = [await draftIn("en"), await readDraftText(shifted, "fr.txt")];
    const { rows } = compareLanguageVersions(from, to);
    const at = (address: string) =>
      rows.all[rows.ofFrom[from.provisions.findIndex((each) => each.address === address)]!]!;
    expect(at("2").to.map((i) => to.provisions[i]!.address)).toEqual(["3"]);
    expect(at("5").to.map((i) => to.provisions[i]!.address)).toEqual(["6"]);
  });

  it("differ by the recital that one lacks, and not by those that follow it", async () => {
    const recital = "Rappelant la Convention sur les lanternes du 10 décembre 1982,\n\n";
    const to = await readDraftText(textIn("fr").replace(recital, ""), "fr.txt");
    expect(printed(await draftIn("en"), to)).toEqual(["provision preamble(1)|: |"]);
  });

  it("do not differ if one divides a passage without a number into two", async () => {
    const [from, to] = [
      await draftIn("en"),
      await readDraftText(textIn("fr").replace("entrer dans un", "entrer\n\ndans un"), "fr.txt"),
    ];
    expect(to.provisions.length).toBe(from.provisions.length + 1);
    expect(printed(from, to)).toEqual([]);
  });

  it("do not differ by a term that negates in one language alone", async () => {
    const more = (text: string, heading: string, words: readonly string[]) =>
      text.replace(
        /\n(Annexe?\n)/u,
        `\n${heading} 6\n\n${words.map((each, i) => `${i + 1}. ${each}\n`).join("\n")}\n$1`,
      );
    const from = await readDraftText(
      more(textIn("en"), "Article", [
        "Harbours beyond the reach of the Council are listed.",
        "Ships come from harbours beyond the reach of the Council.",
        "The Council hears harbours beyond the reach of the Council.",
      ]),
      "en.txt",
    );
    const terms = ["Les", "Voici les", "Le Conseil entend les"].map((head) => `${head} ports pas encore soumis.`);
    expect(printed(from, await readDraftText(more(textIn("fr"), "Article", terms), "fr.txt"))).toEqual([]);
    const two = [...terms.slice(0, 2), "Le Conseil entend les ports."];
    expect(printed(from, await readDraftText(more(textIn("fr"), "Article", two), "fr.txt"))).toHaveLength(2);
  });
});
