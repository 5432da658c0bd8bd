import { describe, expect, test } from "vitest";
import type { Draft } from "#shared/draft/draft.ts";
import { WATCH_RULES } from "#shared/watch/watchRules.ts";
import { pairEarlierProvisions } from "#shared/watch/wordingChanges.ts";
import { runDraftingWatch } from "#shared/watch/runDraftingWatch.ts";
import { Random } from "#test/support/random.ts";
import { corpus, reading, sampleBytes } from "../import/samples.ts";
import { draftOf, findings, flagged, oneOf, type Unit } from "./support.ts";

const article = (n: number, heading: string, ...texts: string[]): Unit[] => [
  [1, "article", `Article ${n}`, undefined, heading],
  ...texts.map((text, i): Unit => [2, "paragraph", `${i + 1}.`, text]),
];

const BEFORE = draftOf([
  ...article(
    1,
    "Lamps",
    "Each State Party shall light a lamp in every street at night.",
    "Lamps are lit with respect for human rights and fundamental freedoms of those who live there.",
  ),
  ...article(
    2,
    "Lanterns",
    "A lantern is carried by whoever goes out at night, and shall be put out at dawn.",
    "The use of lanterns is open to an effective remedy before a court, and to prior judicial review.",
  ),
]);

describe("A may instead of a shall", () => {
  test("is flagged if it replaces shall, with the words that were there", () => {
    const now = draftOf([
      ...article(
        1,
        "Lamps",
        "Each State Party may light a lamp in every street at night.",
        "Lamps are lit with respect for human rights and fundamental freedoms of those who live there.",
      ),
    ]);
    expect(flagged(now, "may-for-shall", { before: BEFORE })).toEqual(["may < shall"]);
  });

  test("is found again under another number", () => {
    const now = draftOf([
      ...article(
        7,
        "Lanterns",
        "A lantern is carried by whoever goes out at night, and should be put out at dawn.",
        "The use of lanterns is open to an effective remedy before a court, and to prior judicial review.",
      ),
    ]);
    expect(flagged(now, "may-for-shall", { before: BEFORE })).toEqual(["should < shall"]);
  });

  test("is found in provisions that the comparison pairs, not in those with the same number", () => {
    const relay = "Lanterns are handed on from street to street, and each keeper should light the next one at dusk.";
    const depot = "The depot of lamps shall serve the keepers by lending them ladders, wicks and oil in winter.";
    const before = draftOf([...article(1, "Streets", relay), ...article(2, "Depot", depot)]);
    const now = draftOf([
      ...article(1, "Wells", "A well is dug in each square, and is kept clean by whoever draws water from it."),
      ...article(2, "Streets", relay),
    ]);
    expect(flagged(now, "may-for-shall", { before })).toEqual([]);
    expect(pairEarlierProvisions(before, now).map(({ from, to }) => [from, to])).toEqual([
      [[0], [2]],
      [[1], [3]],
    ]);
  });

  test("is not flagged if a stronger word was added as well, and is if the stronger one was only deleted", () => {
    const now = (words: string) =>
      draftOf([
        ...article(1, "Lamps", `Each State Party ${words} a lamp in every street at night.`),
        ...article(2, "Lanterns", "A lantern is carried by whoever goes out at night, and shall be put out at dawn."),
      ]);
    expect(flagged(now("[shall][should] light"), "may-for-shall", { before: BEFORE })).toEqual([]);
    expect(flagged(now("will light"), "may-for-shall", { before: BEFORE })).toEqual(["will < shall"]);
    expect(flagged(now("light"), "may-for-shall", { before: BEFORE })).toEqual(["Party light < shall"]);
    const rivals = oneOf("Each State Party [shall][should] light a lamp in every street at night.");
    const weak = oneOf("Each State Party should light a lamp in every street at night.");
    expect(flagged(weak, "may-for-shall", { before: rivals })).toEqual(["Party should < shall"]);
    const three = oneOf("Each State Party [shall][should][may] light a lamp in every street at night.");
    const last = oneOf("Each State Party may light a lamp in every street at night.");
    expect(flagged(last, "may-for-shall", { before: three })).toEqual(["Party may < shall"]);
    const two = oneOf("Each State Party shall tend the lamp and shall report on it.");
    const spared = oneOf("Each State Party shall tend the lamp and report on it.");
    expect(flagged(spared, "may-for-shall", { before: two })).toEqual([]);
  });

  test("is found where a paragraph was split", () => {
    const [one, other] = [
      "Each State Party shall light a lamp in every street at night and keep it in oil.",
      "The keeper of the lamp shall write down each hour in a book that lies open to whoever lives in the street.",
    ];
    const before = draftOf(article(1, "Lamps", `${one} ${other}`));
    const now = draftOf(article(1, "Lamps", one, other.replace("shall", "may")));
    expect(flagged(now, "may-for-shall", { before })).toEqual(["may < shall"]);
    expect(findings(now, "may-for-shall", { before })[0]!.provision).toBe(2);
  });

  test("is not flagged the other way round, in new provisions, nor without an earlier text", () => {
    const now = oneOf("Each State Party may light a lamp in every street at night.");
    expect(flagged(BEFORE, "may-for-shall", { before: now })).toEqual([]);
    expect(flagged(now, "may-for-shall")).toEqual([]);
    const more = draftOf([
      ...article(1, "Lamps", "Each State Party shall light a lamp in every street at night. It may light two."),
    ]);
    expect(flagged(more, "may-for-shall", { before: BEFORE })).toEqual([]);
  });
});

describe("Dropped references", () => {
  const dropped = (now: Draft) => flagged(now, "dropped-rights", { before: BEFORE });

  test("are flagged at the words that they followed", () => {
    const now = draftOf([
      ...article(
        1,
        "Lamps",
        "Each State Party shall light a lamp in every street at night.",
        "Lamps are lit with respect for those who live there.",
      ),
      ...article(
        2,
        "Lanterns",
        "A lantern is carried by whoever goes out at night, and shall be put out at dawn.",
        "The use of lanterns is open to an appropriate remedy before a court, and to prior judicial review.",
      ),
    ]);
    expect(dropped(now)).toEqual([
      "for those < human rights and fundamental freedoms",
      "appropriate remedy < effective remedy",
    ]);
  });

  test("are not flagged if they moved to another paragraph of the article", () => {
    const now = draftOf([
      ...article(
        1,
        "Lamps",
        "With respect for human rights and fundamental freedoms, each State Party shall light a lamp in every street at night.",
        "Lamps are lit with respect for those who live there.",
      ),
      ...article(
        2,
        "Lanterns",
        "A lantern is carried by whoever goes out at night, and shall be put out at dawn.",
        "The use of lanterns is open to an effective remedy before a court, and to prior judicial review.",
      ),
    ]);
    expect(dropped(now)).toEqual([]);
    expect(dropped(BEFORE)).toEqual([]);
  });

  test("that were deleted with their paragraph are flagged on the rest of the article", () => {
    const now = draftOf([
      ...article(1, "Lamps", "Each State Party shall light a lamp in every street at night."),
      ...article(
        2,
        "Lanterns",
        "A lantern is carried by whoever goes out at night, and shall be put out at dawn.",
        "The use of lanterns is open to an effective remedy before a court, and to prior judicial review.",
      ),
    ]);
    const [only, ...more] = findings(now, "dropped-rights", { before: BEFORE });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ words: null, was: "human rights and fundamental freedoms" });
    expect(now.provisions[only!.provision]!.address).toMatch(/^1/);
  });

  test.each([
    ["en", "with the right to light and the rights of women", "with light", "right to light|rights of women"],
    [
      "en",
      "with public participation and access to information",
      "with care",
      "public participation|access to information",
    ],
    [
      "fr",
      "dans le respect du droit à la lumière et des droits des femmes",
      "avec soin",
      "droit à la lumière|droits des femmes",
    ],
    [
      "es",
      "con respeto del derecho a la luz y los derechos de las mujeres",
      "con cuidado",
      "derecho a la luz|derechos de las mujeres",
    ],
  ])("name particular rights, too (%s): %s", (language, was, is, words) => {
    const [before, now] = [was, is].map((phrase) =>
      oneOf(`Lamps 1 2 3 4 5 6 7 8 are lit and tended in each street at night, ${phrase}.`, language),
    );
    const gone = findings(now!, "dropped-rights", { before: before! }).map((each) => each.was);
    expect(gone).toEqual(words.split("|"));
  });

  test("are none where two rival options, each with the words, became one", () => {
    const text = "Lamps are lit and tended in each street at night with respect for human rights";
    const before = draftOf([
      [1, "article", "Article 1", undefined, "Lamps"],
      [2, "text", "Option 1", `${text}, and by day.`],
      [2, "text", "Option 2", `${text}, and at noon.`],
    ]);
    const now = draftOf([[1, "article", "Article 1", `${text}, and by day.`, "Lamps"]]);
    expect(before.provisions.map(({ address }) => address)).toEqual(["1", "1(option 1)", "1(option 2)"]);
    expect(flagged(now, "dropped-rights", { before })).toEqual([]);
    expect(
      flagged(draftOf([[1, "article", "Article 1", "Lamps are lit and tended.", "Lamps"]]), "dropped-rights", {
        before,
      }),
    ).toHaveLength(1);
  });

  test("are none where a Party’s right in the procedure is gone", () => {
    const [before, now] = ["the right to vote", "a vote"].map((phrase) =>
      oneOf(`Each Party that has lit a lamp in each of its streets at night has ${phrase} on lamps.`),
    );
    expect(flagged(now!, "dropped-rights", { before: before! })).toEqual([]);
  });

  test("are none between unrelated texts", () => {
    expect(dropped(draftOf(article(9, "Wicks", "Something else altogether stands in this one.")))).toEqual([]);
  });
});

describe("A cross-reference", () => {
  const LAMPS: readonly Unit[] = [
    ...article(1, "Lamps", "x", "x"),
    [3, "point", "(a)", "x"],
    ...article(2, "Lanterns", "x"),
    [1, "annex", "Annex I", "x"],
  ];
  const dangling = (text: string, isPartial = false) =>
    flagged(draftOf([...LAMPS, ...article(3, "Wicks", text)]), "dangling-reference", { isPartial });

  test.each([
    ["Under article 7, lamps are lit.", ["article 7"]],
    ["Under articles 1, 9 and 2 of this Convention, lamps are lit.", ["9"]],
    ["Under article 1, paragraph 5, lamps are lit.", ["paragraph 5"]],
    ["Under paragraph 4 of this article, lamps are lit.", ["paragraph 4"]],
    ["Under article 1 (2) (c), lamps are lit.", ["article 1 (2) (c)"]],
    ["Lamps are those of annex IV.", ["annex IV"]],
    ["As defined in article (XX), lamps are lit.", ["article (XX)"]],
    ["Under annex IV to the Agreement on Oil, lamps are lit, and under article 7, too.", ["article 7"]],
    ["{paragraph 46, option 1, of this article}, lamps are lit.", ["paragraph 46"]],
    ["Under paragraph 46 option 1 lamps are lit.", ["paragraph 46"]],
  ] as const)("is flagged if it points nowhere: %s", (text, words) => {
    expect(dangling(text)).toEqual(words);
  });

  test.each([
    "Under article 1, paragraph 2 (a), and articles 2 and 3, lamps are lit.",
    "Under article 7 of the Covenant on Lamps, lamps are lit.",
    "Under article 7 of the same, lamps are lit.",
    "Under article 287 of the Agreement on Oil, lamps are lit. Article 287 applies to oil, too.",
    "Lamps are those of annex IV to the Agreement on Oil. Annex VII says more.",
    "An annex IV lamp is lit.",
    "Under paragraph 1 above, part 9 of the lamp is lit.",
    "In accordance with chapter 3, lamps are lit.",
    "Lamps are lit {paragraph 46 option 1 of the decision}, and by paragraph 46, alternative (b), of the decision.",
  ])("is not flagged in: %s", (text) => {
    expect(dangling(text)).toEqual([]);
  });

  test("may cite an item of a list by its letter if the items are counted in figures here, up to the end of the list", () => {
    const listed = (text: string) =>
      flagged(
        draftOf([
          ...article(1, "Lamps", "x"),
          [3, "point", "1.", "x"],
          [3, "point", "2.", "x"],
          [2, "paragraph", "2.", text],
        ]),
        "dangling-reference",
      );
    expect(listed("Under paragraph 1 (b) of this article, lamps are lit.")).toEqual([]);
    expect(listed("Under article 1, paragraph 1 (a) and (b), lamps are lit.")).toEqual([]);
    expect(listed("Under paragraph 1 (c) of this article, lamps are lit.")).toEqual(["paragraph 1 (c)"]);
    expect(listed("Under paragraph 1 (b) (i) of this article, lamps are lit.")).toEqual([]);
    expect(listed("Under paragraph 2 (b) of this article, lamps are lit.")).toEqual(["paragraph 2 (b)"]);
  });

  test("can be missing in a part of a text only within an article that is there", () => {
    expect(dangling("Under article 7 and article 1, paragraph 5, lamps are lit.", true)).toEqual(["paragraph 5"]);
  });

  test.each([
    [
      "en",
      "Agreement on lamps",
      "Under article 287 of the Convention, and annex VII thereto, lamps are lit. Article 287 says more.",
    ],
    ["en", "Agreement on lamps", "Under Articles 5 and 9 of the Statute, lamps are lit."],
    [
      "fr",
      "Accord sur les lampes",
      "En vertu de l’article 287 de la Convention et de l’annexe VII de la Convention, on allume.",
    ],
    [
      "fr",
      "Accord sur les lampes",
      "L’article 287 de la Convention s’applique. L’article 288 et l’annexe VIII s’appliquent aussi.",
    ],
    [
      "es",
      "Acuerdo sobre lámparas",
      "En virtud del artículo 287 de la Convención y del anexo VII de la Convención, se encienden.",
    ],
    ["es", "Acuerdo sobre lámparas", "El artículo 287 de la Convención se aplica. También el artículo 288."],
  ])("to another treaty is none that points nowhere (%s, %s): %s", (language, title, text) => {
    const draft = draftOf(
      [
        [1, "article", language === "es" ? "Artículo 1" : "Article 1", "x"],
        [1, "article", language === "es" ? "Artículo 2" : "Article 2"],
        [2, "paragraph", "1.", text],
      ],
      language,
      title,
    );
    expect(flagged(draft, "dangling-reference")).toEqual([]);
  });

  test("is flagged in Chinese, French and Arabic", () => {
    const numbered = (language: string, num: (n: number) => string, text: string) =>
      flagged(
        draftOf(
          [
            [1, "article", num(1), "x"],
            [1, "article", num(2), text],
          ],
          language,
        ),
        "dangling-reference",
      );
    expect(numbered("zh", (n) => `第${"一二"[n - 1]}条`, "根据第一条和第五条")).toEqual(["第五条"]);
    expect(numbered("fr", (n) => `Article ${n}`, "Aux termes des articles 1 et 5, une lampe est allumée.")).toEqual([
      "5",
    ]);
    expect(numbered("ar", (n) => `المادة ${"١٢"[n - 1]}`, "وفقا للمادة ٥ تضاء المصابيح.")).toEqual(["للمادة ٥"]);
  });
});

/** Creates random texts of words that rules look for and words that they do not. */
function randomDraft(random: Random): Draft {
  const words =
    "shall may where appropriate human rights, national security; lamps [are] lit under article 9 paragraph 3 without prejudice to effective remedy. 𝕃amps".split(
      " ",
    );
  const text = () =>
    Array.from({ length: random.below(30) }, () => random.pick(words)).join(random.pick([" ", "  ", " "]));
  const units: Unit[] = [];
  for (let i = 1; i <= 1 + random.below(5); i++) {
    units.push([
      1,
      "article",
      `Article ${i}`,
      random.below(3) ? undefined : `${text()}\n${text()}`.replace(/^\n|\n$/g, "") || undefined,
      "Lamps",
    ]);
    for (let j = 1; j <= random.below(4); j++) units.push([2, "paragraph", `${j}.`, text() || undefined]);
  }
  return draftOf(units);
}

function expectSound(draft: Draft, before?: Draft): void {
  const found = runDraftingWatch(draft, WATCH_RULES, before ? { before } : {});
  let last = [-1, -1, -1];
  for (const { provision, words } of found) {
    const { blocks } = draft.provisions[provision]!;
    const place = words ? [provision, words.block, words.start] : [provision, -1, -1];
    expect(place[0]! - last[0]! || place[1]! - last[1]! || place[2]! - last[2]!).toBeGreaterThanOrEqual(0);
    last = place;
    if (!words) continue;
    const { text } = blocks[words.block]!;
    expect(words.start).toBeGreaterThanOrEqual(0);
    expect(words.end).toBeGreaterThan(words.start);
    expect(words.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(words.start, words.end)).toBe(text.slice(words.start, words.end).trim());
  }
}

describe("The drafting watch", () => {
  test("flags exact spans in reading order, whatever the texts", () => {
    const random = new Random(4);
    for (let i = 0; i < 300; i++) expectSound(randomDraft(random), random.below(4) ? randomDraft(random) : undefined);
  });

  test("finds by one rule what that rule finds among all", () => {
    const random = new Random(5);
    for (let i = 0; i < 60; i++) {
      const [draft, before] = [randomDraft(random), randomDraft(random)];
      const all = runDraftingWatch(draft, WATCH_RULES, { before });
      for (const { id } of WATCH_RULES)
        expect(all.filter(({ rule }) => rule === id)).toEqual(findings(draft, id, { before }));
    }
  });
});

describe("In real and made texts, the drafting watch", () => {
  test("flags the sample's second draft against its first", async () => {
    const [before, now] = await Promise.all(
      ["draft-v1.txt", "draft-v2.txt"].map(async (name) => (await reading(name, sampleBytes(name))).draft),
    );
    expect(flagged(now!, "dropped-rights", { before: before! })).toEqual([
      "concerned allows. < human rights",
      "appropriate remedy < effective remedy",
    ]);
    expect(flagged(now!, "subject-to-domestic-law")).toEqual(["save as the law of the State Party concerned allows"]);
    expect(flagged(now!, "dangling-reference")).toEqual(["Articles 16", "17", "article 16"]);
    expect(flagged(now!, "may-for-shall", { before: before! })).toContain("may < shall");
    expectSound(now!, before);
  });

  const bbnj = corpus("bbnj/bbnj-en.txt");
  test.skipIf(!bbnj)("reports no missing reference in an adopted treaty", async () => {
    const { draft } = await reading("bbnj-en.txt", bbnj!);
    expect(flagged(draft, "dangling-reference")).toEqual([]);
    expect(flagged(draft, "where-appropriate").length).toBeGreaterThan(20);
    expectSound(draft);
  });
});
