import type { Draft, Provision, ProvisionKind } from "#shared/draft/draft.ts";

type Level = readonly [kind: ProvisionKind, level: number];
const LEVELS: Readonly<Record<string, Level>> = { art: ["article", 1], para: ["paragraph", 2], point: ["point", 3] };

/** Creates a provision from its eId, its printed number, and its words, one block each. */
function at(eId: string, address: string, num: string, heading: string, ...words: readonly string[]): Provision {
  const name = /([a-z]+)_[^_]+$/.exec(eId)![1]!;
  const [kind, level] = LEVELS[name]!;
  return { eId, address, kind, num, heading, level, blocks: words.map((text) => ({ text })) };
}

const point = (n: number, text: string) =>
  at(`art_1__para_${n}`, `1(${n})`, `${n}.`, "", text, `It does so safely, and says why (${n}).`);

const PREAMBLE: readonly Provision[] = [
  { ...at("art_0", "preamble", "", "Preamble"), eId: "preamble", kind: "preamble" },
  {
    ...at("para_1", "preamble(1)", "", "", "Recalling that records are kept for people, and not people for records,"),
    eId: "preamble__rec_1",
    kind: "recital",
  },
];

const ARTICLE_1 = [
  at("art_1", "1", "Article 1", "Scope"),
  point(1, "Each State Party [shall][may] keep 𝔞𝔩𝔩 records 😀 that are necessary, and shall keep them."),
  point(2, "Each State Party [shall][may] keep 𝔞𝔩𝔩 records 😀 that are necessary, and shall keep them."),
  point(3, "تكفل كل دولة طرف احترام الحقوق، ولا سيما الحق في الخصوصية & <الأمان>."),
  point(4, "各缔约国应确保尊重人权，包括隐私权；并应说明理由。"),
] as const;

const ARTICLE_12 = [
  at("art_12", "12", "Article 12", "Requests between States"),
  at("art_12__para_1", "12(1)", "1.", "", "A State Party may ask another one for records. It shall say what for."),
  at("art_12__para_2", "12(2)", "2.", "", "A request shall name:"),
  at("art_12__para_2__point_a", "12(2)(a)", "(a)", "", "The records that are asked for; and"),
  at("art_12__para_2__point_b", "12(2)(b)", "(b)", "", "The records that are asked for by others."),
  at("art_12__para_2bis", "12(2 bis)", "2 bis.", "", "[A request [may] be refused [where it is too wide].]"),
] as const;

/** A table as it is read: each cell is a paragraph, and many cells are equal. */
const ANNEX: Provision = {
  ...at("art_A", "annex", "Annex", "Fees", "Records", "Fee", "up to 10", "1", "up to 100", "10", "more", "10"),
  eId: "annex",
  kind: "annex",
};

const HEAD = { title: "Draft <convention> & “annex”", language: "en", direction: "ltr" } as const;

/** A draft with repeated words, several scripts, surrogate pairs and markup characters. */
export const TRICKY_DRAFT: Draft = { ...HEAD, provisions: [...PREAMBLE, ...ARTICLE_1, ...ARTICLE_12, ANNEX] };

/**
 * The text before it: without the recital, with other words in 12(1), and with an article that the later text lacks.
 */
export const EARLIER_TRICKY_DRAFT: Draft = {
  ...HEAD,
  provisions: [
    ...ARTICLE_1,
    ARTICLE_12[0],
    at("art_12__para_1", "12(1)", "1.", "", "A State Party may ask another Party for its records."),
    ...ARTICLE_12.slice(2),
    at("art_13", "13", "Article 13", "Lighthouses", "Keepers of lighthouses read no letters but their own."),
    ANNEX,
  ],
};
