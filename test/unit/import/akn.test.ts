import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRefusal } from "#shared/base/result.ts";
import { readAkn } from "#shared/import/readers/akn/readAkn.ts";
import { corpus, outline, reading } from "./samples.ts";

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/import/akn/${name}.xml`, import.meta.url), "utf8");

/** Returns every line as printed: its unit, then its text. */
function lined(text: string): string {
  const lines = readAkn(text);
  if (isRefusal(lines)) throw new Error(lines.code);
  return lines.lines
    .map(({ text, hints: { unit, cell } }) => {
      const named =
        unit && `${"  ".repeat(unit.level - 1)}${unit.kind} ${unit.num} «${unit.heading}» ${unit.eId ?? ""}`;
      const placed = cell && `[${cell.table}.${cell.row}.${cell.column}]`;
      return [named?.trimEnd(), placed, text].filter(Boolean).join(" | ");
    })
    .join("\n");
}

test("An Akoma Ntoso text gives every unit, with its given name", () => {
  expect(lined(fixture("lanterns"))).toMatchInlineSnapshot(`
    "A/AC.999/7/Rev.1
    preamble  «» | The Parties to this Convention,
      paragraph  «» cits_1__cit_1 | Recalling the night of the great dark,
      paragraph  «» | Whereas:
      recital (1) «» recs_1__rec_1 | light belongs to all;
      recital (2) «» | wicks burn down,
      paragraph  «» | Have agreed as follows:
    chapter Chapter I «Light» chp_I
      article Article 1 «Purpose» chp_I__art_1 | The purpose is light.
        paragraph  «» chp_I__art_1__al_2 | It shall not go out.
      article Article 2 «» chp_I__art_2
        paragraph 1. «» chp_I__art_2__para_1 | Each Party mayshall:
          point (a) «» chp_I__art_2__para_1__list_1__point_a | light lamps;
          point (b) «» | tend them:
            point (i) «» | with oil;
            point (ii) «» | with wax;
          paragraph  «» | as appropriate.
        paragraph 2 bis. «» art2-para2 | First.
          paragraph  «» | Second.
    chapter Chapter II «Amendments»
      article Article 3 «» | The Lamp Treaty is amended by:
    “Article 9 Shade
    1. Shades are allowed.”
      article Article 4 «»
        paragraph 1° «» | The list is replaced by:
          paragraph  «» | “New words.”
        paragraph  «» | [1.1.1] | Lamp
    [1.1.2] | Oil
    [1.2.1] | Small
    [1.2.2] | One cup
        paragraph 3. «» | (Deleted)
    text  «» | Done at Lampton.
    annex  «Fees» att_1
      paragraph 1. «» | One coin [agreed ad referendum]."
  `);
});

test("An Akoma Ntoso text gives its title, language, number and date, footnotes, changes and what was left out", async () => {
  const { draft, changes } = await reading("a.xml", fixture("lanterns"));
  expect(draft).toMatchObject({ title: "Draft Convention on Lamps and Lanterns", language: "en", direction: "ltr" });
  const lines = readAkn(fixture("lanterns"));
  expect(lines).toMatchObject({
    masthead: ["A/AC.999/7/Rev.1", "Draft", "Convention", "2031-03-04", "2031-02-03"],
    warnings: [
      { code: "reading.picture", params: {}, where: { unit: "line", n: 95 } },
      { code: "reading.contents", params: { count: 2 }, where: null },
    ],
  });
  expect(draft.provisions.find(({ address }) => address === "1")!.blocks[0]!.footnotes).toEqual([
    { at: 0, mark: "a", text: "Provisional." },
    { at: 20, mark: "*", text: "Placed among the metadata." },
  ]);
  expect(changes.map(({ type, words, author, at }) => ({ type, words, author, at }))).toEqual([
    { type: "deleted", words: "may", author: "alba", at: undefined },
    { type: "inserted", words: "shall", author: "alba", at: "2031-03-05" },
  ]);
});

test("An Akoma Ntoso collection gives the act as the text, and the other documents as annexes", async () => {
  const { draft } = await reading("a.akn", fixture("collection"));
  expect(draft.title).toBe("Act on Lamps");
  expect(outline(draft)).toMatchInlineSnapshot(`
    "text(1) Chair’s package
    annex «Kept elsewhere»
    annex (#2) «Memorandum»
      annex (#2) section 1 «Why» It is dark.
    section 1 «Short title»
      section 1(1) Call it the Lamp Act.
      section 1(2) Or the Act."
  `);
});

describe("An Akoma Ntoso file of an older form", () => {
  const wrapped = (inside: string) => `<akomaNtoso xmlns="http://www.akomantoso.org/2.0">${inside}</akomaNtoso>`;

  test.each(["act", "bill", "doc", "statement", "judgment", "debate", "portion", "amendment"])(
    "is read with the root %s",
    async (root) => {
      const text = wrapped(
        `<${root}><body><article id="art4bis"><num>Art. 4 bis</num><p>Text.</p></article></body></${root}>`,
      );
      const { draft, source } = await reading("a.xml", text);
      expect(source.format).toBe("akn");
      expect(draft.provisions).toMatchObject([
        { kind: "article", eId: "art4bis", address: "4 bis", blocks: [{ text: "Text." }] },
      ]);
    },
  );

  test("is refused without a document, with entities, cut off or nested too deeply", () => {
    const code = (text: string) => {
      const lines = readAkn(text);
      return isRefusal(lines) ? lines.code : "read";
    };
    expect(code(wrapped("<p>Text</p>"))).toBe("reading.akn-none");
    expect(code(`<!DOCTYPE a [<!ENTITY b "c">]>${wrapped("<act/>")}`)).toBe("reading.entities");
    expect(code(fixture("lanterns").slice(0, 4000))).toBe("reading.xml-cut");
    expect(code(wrapped("<act>" + "<list>".repeat(300) + "</list>".repeat(300) + "</act>"))).toBe("reading.too-deep");
  });
});

test("A component keeps its own title if it is named differently elsewhere; formulas that are left out are reported", async () => {
  const collection = (showAs: string) => `<akomaNtoso><documentCollection name="c"><meta/><collectionBody>
<component id="a"><act><body><article><num>Article 1</num><content><p>Light <foreign><m>x = 2</m></foreign></p></content></article></body></act></component>
<component id="b"><doc><preface><longTitle><p>LIST OF OILS</p></longTitle></preface><mainBody><p>Olive.</p></mainBody></doc></component>
<component id="b"><documentRef showAs="${showAs}"/></component></collectionBody></documentCollection></akomaNtoso>`;
  const { draft, warnings } = await reading("a.akn", collection("Oils"));
  expect(outline(draft)).toBe("1 Light\nannex «Oils» LIST OF OILS / Olive.");
  expect(warnings).toEqual([
    { code: "reading.object-named", params: { words: "x = 2" }, where: { unit: "line", n: 2 } },
  ]);
  expect(outline((await reading("a.akn", collection("List of oils"))).draft)).toBe(
    "1 Light\nannex «List of oils» Olive.",
  );
});

const ARTICLES: readonly (readonly [file: string, articles: number, names: RegExp])[] = [
  ["32014L0092.akn", 31, /^chp_[IV]+__art_\d+$/],
  ["akn4eu.xml", 15, /^art_\d+$/],
  ["oasis-eu-com-2013-0619.xml", 24, /^art_\d+$/],
  ["tas24-021.akn.xml", 11, /^art_\d+(?:er)?(?:_A|_[a-z]+)?$/],
];

describe("A real Akoma Ntoso file", () => {
  test.each(ARTICLES)("(%s) is read with all %i articles, by the given names", async (file, count, names) => {
    const bytes = corpus(`akn/${file}`);
    if (!bytes) return console.warn(`skipped: no akn/${file}`);
    const { draft } = await reading(file, bytes);
    const articles = draft.provisions.filter(({ kind }) => kind === "article");
    expect(articles).toHaveLength(count);
    for (const { eId } of articles) expect(eId).toMatch(names);
    expect(new Set(draft.provisions.map(({ eId }) => eId)).size).toBe(draft.provisions.length);
  });

  test("(eids_basic.xml) is read with every given name of a unit", async () => {
    const bytes = corpus("akn/eids_basic.xml");
    if (!bytes) return console.warn("skipped: no akn/eids_basic.xml");
    const { draft } = await reading("eids_basic.xml", bytes);
    const given = [...new TextDecoder().decode(bytes).matchAll(/<(?:division|paragraph|item) eId="([^"]+)"/g)];
    expect(draft.provisions.map(({ eId }) => eId)).toEqual(["text_1", ...given.map(([, eId]) => eId)]);
  });
});

test("An article without a number of its own is named by its heading or its eId", async () => {
  const article = (eId: string, inner: string) => `<article eId="${eId}">${inner}</article>`;
  const lamps = `<heading>Art. 38 - Delle lampade</heading><content><p>Le lampade.</p></content>`;
  const oil = "<heading>Of oil</heading><content><p>Oil.</p></content>";
  const xml = `<akomaNtoso xmlns="x"><act><body>${article("art_38", lamps)}${article("chp_I__art_39", oil)}${article("art_39bis", oil)}${article("x1", oil)}</body></act></akomaNtoso>`;
  const { draft } = await reading("x.xml", xml);
  expect(draft.provisions.map(({ address, num, heading, eId }) => [address, num, heading, eId])).toEqual([
    ["38", "Art. 38", "Delle lampade", "art_38"],
    ["39", "39", "Of oil", "chp_I__art_39"],
    ["39 bis", "39 bis", "Of oil", "art_39bis"],
    ["article (#1)", "", "Of oil", "x1"],
  ]);
});
