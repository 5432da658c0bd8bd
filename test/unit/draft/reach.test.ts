import { describe, expect, test } from "vitest";
import { buildProvisionNames } from "#shared/draft/address/buildProvisionNames.ts";
import { findSubtreeEnd, type Draft, type Provision, type ProvisionKind } from "#shared/draft/draft.ts";
import { buildCitationGraph, citationGraphOf } from "#shared/draft/citationReach/citationGraph.ts";
import { findCitationReach } from "#shared/draft/citationReach/findCitationReach.ts";
import { Random } from "#test/support/random.ts";

type Unit = readonly [level: number, kind: ProvisionKind, num: string, text?: string];

function draftOf(units: readonly Unit[], language = "en", title = "Convention on lamps"): Draft {
  const names = buildProvisionNames(units.map(([level, kind, num, text]) => ({ level, kind, num, hasText: !!text })));
  const provisions = units.map(([level, kind, num, text], i): Provision => ({
    ...names[i]!,
    level,
    kind,
    num,
    heading: "",
    blocks: text ? [{ text }] : [],
  }));
  return { title, language, direction: language === "ar" ? "rtl" : "ltr", provisions };
}

/** Returns the reach of an address as lines: "5(2) 1 exact direct", "1 5(2) 2 …". */
function lines(draft: Draft, address: string, steps = 1): string[] {
  const provision = draft.provisions.findIndex((each) => each.address === address);
  return findCitationReach(citationGraphOf(draft), provision, steps).map((each) => {
    const by = each.way.map(({ kind, to }) => `${kind} ${draft.provisions[to]!.address}`).join(", ");
    return `${draft.provisions[each.provision]!.address}: ${each.steps} ${each.precision}, ${by}`;
  });
}

const LAMPS = draftOf([
  [1, "part", "Part I"],
  [2, "article", "Article 1", "For the purposes of this Convention:"],
  [3, "point", "(a)", "“Lamp” means a light that is kept under article 4;"],
  [3, "point", "(b)", "“Party” means a State that is bound."],
  [1, "part", "Part II"],
  [2, "article", "Article 2"],
  [3, "paragraph", "1.", "The Keeper lights every lamp, as a Party or a third party asks."],
  [3, "paragraph", "2.", "Paragraph 1 does not apply at noon."],
  [2, "article", "Article 3", "Articles 2 to 5 apply to ships."],
  [2, "article", "Article 4", "Oil is kept as this Part says, and as article 9 of the Convention on Oil says."],
  [2, "article", "Article 5", "For the purposes of this article, the term “wick” means a cord; a wick burns."],
  [1, "part", "Part III"],
  [2, "article", "Article 6", "Part II and article 2, paragraph 1, do not apply to a wick."],
  [2, "article", "Article 7", "The duties in article 3 and in this article are reported."],
  [2, "article", "Article 8", "Article 6 is published."],
]);

describe("The reach of a provision", () => {
  test("is what names it, a part of it, or what is around it", () => {
    expect(lines(LAMPS, "2(1)")).toEqual([
      "2(2): 1 exact, direct 2(1)",
      "3: 1 around, direct 2",
      "4: 1 around, unit part II",
      "6: 1 exact, direct 2(1)",
    ]);
    expect(lines(LAMPS, "2")).toEqual(["3: 1 exact, direct 2", "4: 1 around, unit part II", "6: 1 part, direct 2(1)"]);
  });

  test("has what names it within a range", () => {
    expect(lines(LAMPS, "4")).toContain("3: 1 exact, range 4");
  });

  test("goes on in steps, by the article around what cites it, not by the part", () => {
    expect(lines(LAMPS, "4", 3)).toEqual([
      "1(a): 1 exact, direct 4",
      "3: 1 exact, range 4",
      "6: 1 around, direct part II",
      "2(1): 2 exact, term 1(a), direct 4",
      "7: 2 exact, direct 3, range 4",
      "2(2): 3 exact, direct 2(1), term 1(a), direct 4",
    ]);
  });

  test("has the uses of a term, written as the text writes it, where its definition applies", () => {
    expect(lines(LAMPS, "1(a)")).toEqual(["2(1): 1 exact, term 1(a)"]);
    const [use] = citationGraphOf(LAMPS).citationsOf.get(3)!;
    expect(LAMPS.provisions[use!.from]!.blocks[0]!.text.slice(use!.start, use!.end)).toBe("Party");
    expect(citationGraphOf(LAMPS).citationsOf.get(3)).toHaveLength(1);
    expect(lines(LAMPS, "5").join()).not.toContain("term");
  });

  test("has no reference to another treaty", () => {
    const draft = draftOf([
      [1, "article", "Article 1", "See article 2 of the Covenant, Articles 1 to 3 of the Vienna Convention."],
      [1, "article", "Article 2", "x"],
      [1, "article", "Article 3", "x"],
    ]);
    expect(["1", "2", "3"].flatMap((address) => lines(draft, address, 3))).toEqual([]);
  });

  test.each([
    ["en", "articles 2 to 4 apply"],
    ["en", "article 2 to article 4 apply"],
    ["en", "articles 2–4 apply"],
    ["fr", "les articles 2 à 4 s’appliquent"],
    ["es", "los artículos 2 a 4 se aplican"],
    ["ru", "статьи 2 по 4 применяются"],
    ["ru", "статьи 2–4 применяются"],
    ["ar", "المواد 2 إلى 4 تسري"],
    ["zh", "第二条至第四条适用"],
  ])("has a range in %s: %s", (language, text) => {
    const num = (n: number) => (language === "zh" ? `第${"一二三四"[n - 1]!}条` : `Article ${n}`);
    const draft = draftOf(
      [1, 2, 3, 4].map((n) => [1, "article", num(n), n === 1 ? text : "x"]),
      language,
      "",
    );
    const cited = [1, 2, 3].map((i) => findCitationReach(citationGraphOf(draft), i, 1).map(({ way }) => way[0]!.kind));
    expect(cited).toEqual([["direct"], ["range"], ["direct"]]);
  });
});

interface Model {
  readonly draft: Draft;
  /** For each provision, what its words cite: indices. */
  readonly cited: readonly ReadonlySet<number>[];
}

/** Makes articles with paragraphs that cite others in words, and says what they cite. */
function randomModel(random: Random): Model {
  const articles = 3 + random.below(12);
  const paragraphs = Array.from({ length: articles }, () => 1 + random.below(3));
  const startOf = (article: number) => paragraphs.slice(0, article).reduce((sum, count) => sum + count + 1, 0);
  const units: Unit[] = [];
  const cited: Set<number>[] = [];
  paragraphs.forEach((count, article) => {
    units.push([1, "article", `Article ${article + 1}`]);
    cited.push(new Set());
    for (let n = 0; n < count; n++) {
      const [one, two] = [random.below(articles), random.below(articles)].sort((a, b) => a - b) as [number, number];
      const at = random.below(paragraphs[one]!);
      const shapes: readonly (readonly [string, readonly number[]])[] = [
        ["Nothing is cited.", []],
        [`See article ${one + 1}.`, [startOf(one)]],
        [`See paragraph ${at + 1} of article ${one + 1}.`, [startOf(one) + 1 + at]],
        [`See articles ${one + 1} to ${two + 1}.`, Array.from({ length: two - one + 1 }, (_, i) => startOf(one + i))],
        [`See article ${one + 1} of the Oil Convention, and article ${two + 1}.`, [startOf(two)]],
      ];
      const [text, targets] = shapes[random.below(shapes.length)]!;
      units.push([2, "paragraph", `${n + 1}.`, text]);
      cited.push(new Set(targets));
    }
  });
  return { draft: draftOf(units), cited };
}

/** The reach by its definition, computed step by step over all pairs. */
function expectedSteps({ draft, cited }: Model, provision: number, maxSteps: number): Map<number, number> {
  const end = findSubtreeEnd(draft, provision);
  const isIn = (inner: number, outer: number) => inner >= outer && inner < findSubtreeEnd(draft, outer);
  const steps = new Map<number, number>();
  for (let step = 1; step <= maxSteps; step++) {
    const before = [...steps].filter(([, each]) => each === step - 1).map(([each]) => each);
    cited.forEach((targets, from) => {
      if (steps.has(from) || (from >= provision && from < end)) return;
      const isReached = [...targets].some((to) => {
        if (to === from) return false;
        if (step === 1) return isIn(provision, to) || isIn(to, provision);
        return before.some((each) => isIn(each, to));
      });
      if (isReached) steps.set(from, step);
    });
  }
  return steps;
}

describe("A text with random citations", () => {
  test("has exactly the reach that its words say, by shortest ways (seeds 1 to 150)", () => {
    let found = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const model = randomModel(new Random(seed));
      const graph = buildCitationGraph(model.draft);
      model.draft.provisions.forEach((_, provision) => {
        const reach = findCitationReach(graph, provision, 4);
        const where = `seed ${seed}, provision ${provision}`;
        expect(new Map(reach.map((each) => [each.provision, each.steps])), where).toEqual(
          expectedSteps(model, provision, 4),
        );
        for (const { provision: from, steps, way } of reach) {
          expect(way, where).toHaveLength(steps);
          expect(way[0]!.from, where).toBe(from);
          way.slice(1).forEach((next, i) => {
            const { to } = way[i]!;
            expect(next.from >= to && next.from < findSubtreeEnd(model.draft, to), where).toBe(true);
          });
        }
        expect(
          reach.filter(({ steps }) => steps <= 2),
          where,
        ).toEqual(findCitationReach(graph, provision, 2));
        found += reach.length;
      });
    }
    expect(found).toBeGreaterThan(1000);
  });
});
