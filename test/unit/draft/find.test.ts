import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { isRefusal } from "#shared/base/result.ts";
import { parseAddress, printAddress } from "#shared/draft/address/address.ts";
import { indexOfParent, findSubtreeEnd, type Draft, type ProvisionKind } from "#shared/draft/draft.ts";
import { findProvision } from "#shared/draft/address/findProvision.ts";
import { buildProvisionNames } from "#shared/draft/address/buildProvisionNames.ts";

type Short = readonly [level: number, kind: ProvisionKind, num: string, text?: string];

function draftOf(units: readonly Short[]): Draft {
  const names = buildProvisionNames(
    units.map(([level, kind, num, text]) => ({ level, kind, num, hasText: text !== undefined })),
  );
  const provisions = units.map(([level, kind, num, text], i) => ({
    ...names[i]!,
    level,
    kind,
    num,
    heading: "",
    blocks: text === undefined ? [] : [{ text }],
  }));
  return { title: "", language: "en", direction: "ltr", provisions };
}

const draft = draftOf([
  [1, "text", "", "Distr.: General"],
  [1, "preamble", "", "The States Parties,"],
  [2, "recital", "", "Recalling"],
  [2, "recital", "", "Noting"],
  [2, "paragraph", "", "Have agreed as follows:"],
  [1, "chapter", "Chapter I"],
  [2, "section", "1"],
  [3, "article", "1", "Text."],
  [3, "article", "2", "First."],
  [4, "paragraph", "", "Second."],
  [1, "chapter", "IV"],
  [2, "section", "1"],
  [2, "section", "2"],
  [3, "article", "24"],
  [4, "paragraph", "1.", "Each State Party:"],
  [5, "point", "(a)", "first;"],
  [6, "point", "(i)", "one"],
  [5, "point", "(b)", "second."],
  [5, "paragraph", "", "flush"],
  [4, "paragraph", "20 bis.", "More."],
  [3, "article", "24 bis", "Inserted."],
  [3, "article", "25"],
  [4, "paragraph", "1."],
  [4, "paragraph", "1."],
  [5, "point", "(a)"],
  [4, "paragraph", "1.1"],
  [1, "annex", "Annex I", "Own."],
  [2, "paragraph", "", "Other."],
  [2, "article", "1"],
  [3, "paragraph", "1."],
  [1, "annex", "II"],
  [2, "point", "(a)"],
  [1, "article", "المادة 30", "نص"],
  [2, "paragraph", "1 -", "نص:"],
  [3, "point", "(أ)", "نص"],
  [3, "point", "(هـ)", "نص"],
  [1, "article", "Статья 31"],
  [2, "point", "а)", "текст"],
  [2, "point", "б)", "текст"],
  [1, "article", "第三十二条"],
  [2, "paragraph", "一、", "文"],
  [1, "article", "33"],
  [2, "paragraph", "Option 1:", "Oil."],
  [3, "paragraph", "1.", "Whale."],
  [2, "paragraph", "(FC)9.", "Committee."],
  [1, "annex", "Annex III"],
  [2, "chapter", "IV"],
  [3, "paragraph", "4.", "Members."],
]);

const at = (typed: string) => {
  const found = findProvision(draft, typed);
  return isRefusal(found) ? found.code : draft.provisions[found]!.eId;
};

describe("The provisions of a draft", () => {
  test("have the addresses and eIds of the Akoma Ntoso convention", () => {
    expect(draft.provisions.map(({ address, eId }) => `${address} = ${eId}`)).toMatchInlineSnapshot(`
      [
        "text(1) = text_1",
        "preamble = preamble",
        "preamble(1) = preamble__rec_1",
        "preamble(2) = preamble__rec_2",
        "preamble(¶2) = preamble__al_2",
        "chapter I = chp_I",
        "chapter I section 1 = chp_I__sec_1",
        "1 = art_1",
        "2 = art_2",
        "2(¶2) = art_2__al_2",
        "chapter IV = chp_IV",
        "chapter IV section 1 = chp_IV__sec_1",
        "chapter IV section 2 = chp_IV__sec_2",
        "24 = art_24",
        "24(1) = art_24__para_1",
        "24(1)(a) = art_24__para_1__point_a",
        "24(1)(a)(i) = art_24__para_1__point_a__point_i",
        "24(1)(b) = art_24__para_1__point_b",
        "24(1)(¶2) = art_24__para_1__al_2",
        "24(20 bis) = art_24__para_20bis",
        "24 bis = art_24bis",
        "25 = art_25",
        "25(1) = art_25__para_1",
        "25(1 #2) = art_25__para_1_2",
        "25(1 #2)(a) = art_25__para_1_2__point_a",
        "25(1.1) = art_25__para_1-1",
        "annex I = annex_I",
        "annex I(¶2) = annex_I__al_2",
        "annex I 1 = annex_I__art_1",
        "annex I 1(1) = annex_I__art_1__para_1",
        "annex II = annex_II",
        "annex II(a) = annex_II__point_a",
        "30 = art_30",
        "30(1) = art_30__para_1",
        "30(1)(أ) = art_30__para_1__point_أ",
        "30(1)(ه) = art_30__para_1__point_ه",
        "31 = art_31",
        "31(а) = art_31__point_а",
        "31(б) = art_31__point_б",
        "32 = art_32",
        "32(1) = art_32__para_1",
        "33 = art_33",
        "33(option 1) = art_33__para_option1",
        "33(option 1)(1) = art_33__para_option1__para_1",
        "33(FC-9) = art_33__para_FC-9",
        "annex III = annex_III",
        "annex III chapter IV = annex_III__chp_IV",
        "annex III chapter IV(4) = annex_III__chp_IV__para_4",
      ]
    `);
  });
});

describe("Finding a provision", () => {
  test.each([
    ["24(1)(a)", "art_24__para_1__point_a"],
    ["Article 24, paragraph 1 (a) (i)", "art_24__para_1__point_a__point_i"],
    ["24(20bis)", "art_24__para_20bis"],
    ["art. 24bis", "art_24bis"],
    ["art_24__para_20bis", "art_24__para_20bis"],
    ["ART_24", "art_24"],
    ["chapter 4", "chp_IV"],
    ["section 2", "chp_IV__sec_2"],
    ["chapter IV, article 24", "art_24"],
    ["section 1", "address.several"],
    ["1", "art_1"],
    ["annex 1, article 1", "annex_I__art_1"],
    ["annex I 1(1)", "annex_I__art_1__para_1"],
    ["1(1)", "address.none"],
    ["25.1.1", "art_25__para_1-1"],
    ["pp2", "preamble__rec_2"],
    ["2(¶2)", "art_2__al_2"],
    ["annex II a", "annex_II__point_a"],
    ["30(1)(a)", "art_30__para_1__point_أ"],
    ["المادة 30، الفقرة 1 (ا)", "art_30__para_1__point_أ"],
    ["المادة 30(1)(هـ)", "art_30__para_1__point_ه"],
    ["31(b)", "art_31__point_б"],
    ["статья 31, подпункт Б)", "art_31__point_б"],
    ["第32条第一款", "art_32__para_1"],
    ["33 option 1", "art_33__para_option1"],
    ["Article 33, Option 1, paragraph 1", "art_33__para_option1__para_1"],
    ["Article 33, (FC)9", "art_33__para_FC-9"],
    ["annex III(4)", "annex_III__chp_IV__para_4"],
    ["33(1)", "art_33__para_option1__para_1"],
    ["25(1)(a)", "art_25__para_1_2__point_a"],
    ["33(FC)9", "art_33__para_FC-9"],
    ["99", "address.none"],
    ["  ", "address.empty"],
  ])("takes %s for %s", (typed, eId) => expect(at(typed)).toBe(eId));
});

const kinds: readonly ProvisionKind[] = [
  ...(["article", "rule", "paragraph", "subparagraph", "point", "recital", "part", "title"] as const),
  ...(["chapter", "section", "annex", "preamble", "text"] as const),
];
const nums = ["", "1", "2", "2 bis", "a", "i", "(aa)", "IV", "1.1", "X", "24a", "Article 3", "?", "#2", "1 #2"];
const unit = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom(...kinds),
    fc.oneof(fc.constantFrom(...nums), fc.string({ maxLength: 5 })),
    fc.option(fc.constant("text"), { nil: undefined }),
  )
  .map(([level, kind, ...rest]): Short => [kind === "preamble" ? 1 : level, kind, ...rest]);

test("In any tree, addresses and eIds are unique, find their provision, and are printed as they are parsed", () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 25 }), (units) => {
      const some = draftOf(units);
      const addresses = some.provisions.map(({ address }) => address);
      expect(new Set([...addresses, ...some.provisions.map(({ eId }) => eId)]).size).toBeGreaterThanOrEqual(
        units.length,
      );
      expect(new Set(addresses).size).toBe(units.length);
      expect(new Set(some.provisions.map(({ eId }) => eId)).size).toBe(units.length);
      some.provisions.forEach((provision, i) => {
        expect(findProvision(some, provision.address)).toBe(i);
        expect(findProvision(some, provision.eId)).toBe(i);
        const read = parseAddress(provision.address);
        if (read) expect(printAddress(read)).toBe(provision.address);
      });
    }),
    { seed: 7, numRuns: 400 },
  );
});

test("A subtree ends where the next provision begins, and a provision's parent is the one that contains it", () => {
  const article = draft.provisions.findIndex(({ address }) => address === "24");
  expect(draft.provisions[findSubtreeEnd(draft, article)]!.address).toBe("24 bis");
  expect(draft.provisions[indexOfParent(draft, article)]!.address).toBe("chapter IV section 2");
});
