import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { computeDraftId, ownTextOfProvision, type Draft } from "#shared/draft/draft.ts";
import { numberHeadingAndBlockTextsOf } from "#shared/draft/squareBrackets.ts";
import {
  listTextStatePlaces,
  TEXT_STATE_FIGURES,
  countTextStateFigure,
} from "#shared/ledger/textState/textStatePlaces.ts";
import { measureArticleTextStates, sumArticleTextStates } from "#shared/ledger/textState/textState.ts";
import type { ProvisionStatusWord } from "#shared/records/kinds/status.ts";
import { corpus, reading } from "../import/samples.ts";

const DRAFT = `# Draft agreement on lamps

## Article 1

1. Each Party shall [, as appropriate, [and where its means permit,]] keep [one] lamp lit.

2. [A Party may put out its lamp.

3. It shall say so.]

## Article 2

Option 1: Lamps shall be [green].

Option 2: Lamps shall be red] or blue.

## Article 3

Nothing is open here.
`;
const read = async (text = DRAFT) => (await reading("draft.md", text)).draft;
const at = (draft: Draft, address: string) => draft.provisions.findIndex((each) => each.address === address);
const says = (draft: Draft, words: Record<string, ProvisionStatusWord | null>) =>
  new Map(Object.entries(words).map(([address, word]) => [at(draft, address), word]));

describe("The state of a text", () => {
  it("counts pairs of brackets with their depth, brackets without a partner, options and words by article", async () => {
    const draft = await read();
    const articles = measureArticleTextStates(draft, new Map());
    const of = (address: string) => articles.find(({ unit }) => unit === at(draft, address))!;
    expect(of("1").pairs.map(({ depth }) => depth)).toEqual([1, 2, 1, 1]);
    expect(of("1").unmatched).toEqual([]);
    expect([of("1").words, of("1").bracketedWords]).toEqual([25, 19]);
    expect(of("2").unmatched.map(({ sign }) => sign)).toEqual(["]"]);
    expect(of("2").options).toHaveLength(2);
    expect(of("2").pairs).toHaveLength(1);
    expect(of("3").pairs).toEqual([]);
    expect(of("3").bracketed).toEqual([]);
    expect(sumArticleTextStates(articles)).toMatchObject({ pairs: 5, deepest: 2, unmatched: 1, options: 2 });
  });

  it("counts provisions with words by how far they have come; beneath a status all share it, but for their own", async () => {
    const draft = await read();
    const statuses = says(draft, { "1": "agreed", "1(2)": "package", "1(3)": null, "3": "deleted" });
    const addresses = (address: string, standing: "agreed" | "package" | "gone" | "open") =>
      measureArticleTextStates(draft, statuses)
        .find(({ unit }) => unit === at(draft, address))!
        .provisions[standing].map((i) => draft.provisions[i]!.address);
    expect(addresses("1", "agreed")).toEqual(["1(1)"]);
    expect(addresses("1", "package")).toEqual(["1(2)"]);
    // Where leads say different things, nothing is settled.
    expect(addresses("1", "open")).toEqual(["1(3)"]);
    expect(addresses("3", "gone")).toEqual(["3"]);
    expect(addresses("2", "open").length).toBeGreaterThan(0);
  });

  it("does not count a line before the first heading as open", () => {
    const draft = draftOf(["Lamps shall be lit."]);
    const front = { eId: "text_1", address: "text(1)", kind: "text", num: "", heading: "", level: 1 } as const;
    const titled = { ...draft, provisions: [{ ...front, blocks: [{ text: "Third session" }] }, ...draft.provisions] };
    expect(sumArticleTextStates(measureArticleTextStates(titled, new Map())).provisions).toEqual({
      agreed: 0,
      package: 0,
      gone: 0,
      open: 1,
    });
  });

  it("leads from every figure to as many places, each on words of the text", async () => {
    const draft = await read();
    const text = { id: computeDraftId(draft), draft };
    for (const article of measureArticleTextStates(draft, says(draft, { "1(2)": "package" })))
      for (const figure of TEXT_STATE_FIGURES) {
        const places = listTextStatePlaces(text, article, figure);
        if (figure !== "words") expect(places, figure).toHaveLength(countTextStateFigure(article, figure));
        for (const { anchor } of places) expect(resolveAnchor(draft, anchor), figure).not.toBeNull();
      }
    const [first] = measureArticleTextStates(draft, new Map());
    expect(listTextStatePlaces(text, first!, "brackets").map(({ words }) => words)).toEqual([
      "[, as appropriate, [and where its means permit,]]",
      "[and where its means permit,]",
      "[one]",
      "[A Party may put out its lamp. …",
    ]);
  });

  it("has every bracket and every word of the text in exactly one article, whatever the brackets", () => {
    const words = fc.array(fc.constantFrom("lamp", "[", "]", "[shall]", "水灯", "[[", "may]"), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const draft = draftOf(paragraphs.map((each) => each.join(" ")));
        const texts = draft.provisions.flatMap((each) => numberHeadingAndBlockTextsOf(each));
        const total = sumArticleTextStates(measureArticleTextStates(draft, new Map()));
        expect(2 * total.pairs + total.unmatched).toBe(texts.join("").replace(/[^[\]]/g, "").length);
        const said =
          texts
            .slice(1)
            .join(" ")
            .match(/[a-z]+|[水灯]/g)?.length ?? 0;
        expect(total.words).toBe(said);
        expect(total.bracketedWords).toBeLessThanOrEqual(said);
        expect(total.provisions.open).toBe(draft.provisions.filter((each) => ownTextOfProvision(each) !== "").length);
      }),
    );
  });
});

/** An article with these paragraphs, without numbers. */
function draftOf(paragraphs: readonly string[]): Draft {
  const provision = { kind: "paragraph", num: "", heading: "", level: 2 } as const;
  return {
    title: "Lamps",
    language: "en",
    direction: "ltr",
    provisions: [
      { eId: "art_1", address: "1", kind: "article", num: "1", heading: "", level: 1, blocks: [] },
      ...paragraphs.map((text, i) => ({
        ...provision,
        eId: `art_1__para_${i}`,
        address: `1(${i})`,
        blocks: [{ text }],
      })),
    ],
  };
}

/** Real texts, if available: otherwise each test is skipped by name. */
for (const path of [
  "paris-agreement/paris-agreement_23-oct-2015_index.md",
  "paris-agreement/paris-agreement_4-dec-2015_index.md",
  "revisions/CECILL-2.0.txt",
])
  test.skipIf(corpus(path) === null)(`The brackets of ${path} are as many as its source has`, async () => {
    const bytes = corpus(path)!;
    const { draft } = await reading(path, bytes);
    const { pairs, unmatched, options } = sumArticleTextStates(measureArticleTextStates(draft, new Map()));
    const source = withoutMarkup(new TextDecoder().decode(bytes));
    expect(2 * pairs + unmatched).toBe(source.replace(/[^[\]]/g, "").length);
    expect(options).toBe(source.match(OPTION)?.length ?? 0);
  });

/** The name of an option where one begins: in bold, or at the beginning of a line and before a colon. */
const OPTION = /\*\*\[*option ?(?:\d+|[ivx]+\b|\([a-z]\))|^\s*(?:\d+\. )?option (?:\d+|\([a-z]\)):/gim;

/** Leaves out the brackets of Markdown itself and the text of footnotes. A mark without a footnote is text. */
function withoutMarkup(source: string): string {
  const names = [...source.matchAll(/^\[([^\]^]+)\]:.*$/gm)].map(([, name]) => name!);
  const notes = [...source.matchAll(/^\[\^([^\]]+)\]:/gm)].map(([, mark]) => `[^${mark!}]`);
  const text = source
    .replace(/^\[\^[^\]]*\]:.*(?:\n(?: {2,}.*)?(?=\n))*/gm, "")
    .replace(/\[\^[^\]]*\]/g, (mark) => (notes.includes(mark) ? "" : mark));
  return names.reduce(
    (all, name) => all.replaceAll(`[${name}]:`, "").replace(new RegExp(`\\[([^\\]]*)\\]\\[${name}\\]`, "g"), "$1"),
    text,
  );
}
