import {
  CITED_UNITS,
  citedNumberPattern,
  citationVocabularyFor,
  LETTER_RANGES,
  splitCitedNumber,
  type CitedUnit,
  type CitationVocabulary,
} from "./citationVocabulary.ts";

/** One number of a mention: its parts from the outermost ("24 (2)" is 24, 2), and its range. */
export interface CitedNumber {
  readonly parts: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * A mention of a unit: "articles 5 and 6", "paragraph 2 (a)", or "this article", which has no names. Offsets are
 * UTF-16.
 */
export interface ProvisionMention {
  readonly unit: CitedUnit;
  readonly start: number;
  readonly end: number;
  readonly names: readonly CitedNumber[];
}

/** Mentions that belong together, outermost first: "paragraph 1 of article 7" is article 7, paragraph 1. */
export interface NestedCitation {
  readonly mentions: readonly ProvisionMention[];
  readonly start: number;
  readonly end: number;
  /**
   * The instrument cited: this one ("of this Convention"), another ("of the Covenant"), possibly any ("of that
   * article"), or none named.
   */
  readonly instrument: "own" | "other" | "unclear" | "nothing";
}

/** Finds the citations in texts of one language. `title` tells which instrument the text itself is. */
export class CitationParser {
  readonly #find: (text: string) => ProvisionMention[];
  readonly #links: ChainRules;

  constructor(language: string, title: string) {
    const isChinese = /^zh\b/i.test(language);
    const words = citationVocabularyFor(language);
    this.#find = isChinese ? findChineseMentions : mentionFinder(words);
    this.#links = isChinese ? CHINESE : linksOf(words, title);
  }

  /** Returns whether words between two numbers, or between two citations, make them the ends of a range. */
  joinsRange(words: string): boolean {
    return this.#links.to.test(words);
  }

  /** Returns the citation chains of a text, in order. */
  findChains(text: string): readonly NestedCitation[] {
    const all = this.#find(text);
    const chains: NestedCitation[] = [];
    for (let i = 0; i < all.length;) {
      const chain = [all[i]!];
      while (++i < all.length && this.#append(text, chain, all[i]!, all[i + 1]));
      const [start, end] = [Math.min(...chain.map((each) => each.start)), Math.max(...chain.map((each) => each.end))];
      // Of two mentions of the same rank, the latter contains the former: "(i) of subparagraph (a)".
      const mentions = chain.reverse().sort((a, b) => RANKS[a.unit] - RANKS[b.unit]);
      const found = { mentions, start, end, instrument: this.#links.says(text, start, end) };
      const resumed = this.#resume(text, found, chains.at(-1));
      chains.push(...(resumed ? divideInner(text, resumed) : [found]));
    }
    return shareInstrument(text, chains, this.#links.and);
  }

  /**
   * Returns a citation with the unit of the one before it, if only a number of that unit is between them, else null: in
   * "article 6, paragraph 3, and 9, paragraph 1" the latter paragraph is of article 9.
   */
  #resume(text: string, chain: NestedCitation, before: NestedCitation | undefined) {
    const unit = chain.mentions[0]!.unit;
    const outer = before?.mentions.filter((each) => RANKS[each.unit] < RANKS[unit] && each.names.length > 0) ?? [];
    const name = outer.length > 0 ? this.#links.number?.exec(text.slice(before!.end, chain.start)) : null;
    if (!name || RANKS[unit] < RANKS.paragraph) return null;
    const number = name.groups!.number!;
    const start = before!.end + name[0].indexOf(number);
    const resumed = { start, end: start + number.length };
    const last = { unit: outer.at(-1)!.unit, ...resumed, names: [{ parts: splitCitedNumber(number), ...resumed }] };
    return { ...chain, mentions: [...outer.slice(0, -1), last, ...chain.mentions], start };
  }

  /** Returns whether the words after a citation place it in the article that was cited before: "of that article". */
  meansArticleBefore(text: string, { end }: NestedCitation): boolean {
    return this.#links.antecedent.test(text.slice(end, end + 60));
  }

  /** Adds the next mention to a chain if it continues the chain, and returns whether it did. */
  #append(
    text: string,
    chain: ProvisionMention[],
    next: ProvisionMention,
    after: ProvisionMention | undefined,
  ): boolean {
    const last = chain.at(-1)!;
    const isOutward = this.#continuesOutward(text, last, next);
    // In "article 5, paragraph 1 of article 7", the paragraph belongs to the latter article.
    const isTaken = after !== undefined && this.#continuesOutward(text, next, after);
    if (!isOutward && (isTaken || !this.#continuesInward(text, last, next))) return false;
    return chain.push(next) > 0;
  }

  /** Returns whether a mention continues inward: "article 24, paragraph 2". */
  #continuesInward(text: string, last: ProvisionMention, next: ProvisionMention): boolean {
    if (last.names.length === 0 || next.names.length === 0 || RANKS[next.unit] <= RANKS[last.unit]) return false;
    return this.#links.inner.test(text.slice(last.end, next.start)) && !/^[وف]/.test(text.slice(next.start));
  }

  /** Returns whether a mention continues outward: "paragraph 2 of article 24". */
  #continuesOutward(text: string, last: ProvisionMention, next: ProvisionMention): boolean {
    const [from, to] = [RANKS[last.unit], RANKS[next.unit]];
    const mayHold = to < from || (to === from && (to === 0 || next.unit === "point"));
    return mayHold && this.#links.outer.test(text.slice(last.end, next.start));
  }
}

/**
 * Divides a citation behind a number that goes on with the outer unit: in "articles 2, 6, paragraph 1, 7" the last
 * number is an article, since "paragraph" is in the singular.
 */
function divideInner(text: string, chain: NestedCitation): readonly NestedCitation[] {
  const [outer, inner] = chain.mentions.slice(-2);
  if (!outer || !inner || inner.start < outer.start) return [chain];
  const { names } = inner;
  const isBack = (i: number) => /^\s*[,،]\s*$/u.test(text.slice(names[i - 1]!.end, names[i]!.start));
  const at = /s$/iu.test(text.slice(inner.start, names[0]?.start).trim())
    ? -1
    : names.findIndex((_, i) => i > 0 && isBack(i));
  if (at < 0) return [chain];
  const [kept, back] = [names.slice(0, at), names.slice(at)];
  const [start, end] = [back[0]!.start, back.at(-1)!.end];
  const further = { unit: outer.unit, start, end, names: back };
  return [
    { ...chain, end: kept.at(-1)!.end, mentions: [...chain.mentions.slice(0, -1), { ...inner, names: kept }] },
    { ...chain, start, mentions: [...chain.mentions.slice(0, -2), further] },
  ];
}

/** The depth of each unit: containers and annexes contain articles, articles contain paragraphs. */
const RANKS: Readonly<Record<CitedUnit, number>> = {
  annex: 0,
  part: 0,
  title: 0,
  chapter: 0,
  section: 0,
  rule: 1,
  article: 1,
  paragraph: 2,
  point: 3,
};

/** What may come between two mentions of a chain, and how to classify the words around it. */
interface ChainRules {
  readonly inner: RegExp;
  readonly outer: RegExp;
  /** Between two chains that share the instrument named after them. */
  readonly and: RegExp;
  /** Between the ends of a range. */
  readonly to: RegExp;
  /** A number alone between two chains, as `number`; null if a language does not go on in this way. */
  readonly number: RegExp | null;
  /** After a chain: "of that article". */
  readonly antecedent: RegExp;
  says(text: string, start: number, end: number): NestedCitation["instrument"];
}

function mentionFinder(words: CitationVocabulary): (text: string) => ProvisionMention[] {
  const number = citedNumberPattern(words);
  const and = `\\s*,?\\s+(?:${words.and})(?![${LETTER_RANGES}])\\s*|\\s*[-–—]\\s*`;
  // After a mere comma, a number continues the list only if no word follows it (unlike "article 5, 30 days after").
  const ends = `\\s*(?:[,.;:)\\]،؛]|$|(?:${words.and})(?![${LETTER_RANGES}])|${words.of ? `(?:${words.of})(?![${LETTER_RANGES}])` : "$"})`;
  // A number before another unit begins a citation of its own: "articles 5 and 6, paragraph 2" (`#resume`).
  const inner = [words.units.paragraph, words.units.point].filter(Boolean).join("|");
  const alone = words.of === "" ? "" : `(?![0-9])(?!\\s*[,،]?\\s*(?:${inner})\\s)`;
  // A letter without brackets ends where a sentence or a list may go on: "sub-paragraphs d. and e of".
  const goesOn = `\\s*(?:${words.and}|${words.of || words.and}|above|below|ci-dessus|ci-après)(?![${LETTER_RANGES}])`;
  const letter = `(?<![${LETTER_RANGES}'’-])[a-z](?:\\.[ivx]{1,4})?(?![${LETTER_RANGES}'’])(?:\\.(?=${goesOn})|(?=\\s*[,.;:)]|\\s*$|${goesOn}))`;
  const next = `(?:${and}|\\s*,\\s*)`;
  const more = `(?:(?:${and})(?:${number})${alone}|\\s*[,،]\\s*(?:${number})${alone}(?=${ends})${words.lettered ? `|${next}(?<=\\.[a-z]${next})${letter}` : ""})*`;
  const letters = words.lettered ? `|(?<=(?:${words.lettered})\\s+)${letter}(?:${next}${letter})*` : "";
  const units = CITED_UNITS.flatMap((unit) => (words.units[unit] ? [`(?<${unit}>${words.units[unit]})`] : []));
  const mention = new RegExp(
    `(?<![${LETTER_RANGES}0-9])(?:(?<here>${words.here})\\s+)?(?:${units.join("|")})(?![${LETTER_RANGES}])(?:\\s*(?<numbers>(?:${number})${more}${letters}))?`,
    "giu",
  );
  const item = new RegExp(words.lettered ? `${number}|${letter}` : number, "giu");
  return (text) =>
    [...text.matchAll(mention)].flatMap(({ 0: whole, index, groups = {} }) => {
      const { here, numbers } = groups;
      const unit = CITED_UNITS.find((each) => groups[each] !== undefined)!;
      if (numbers === undefined && here === undefined) return [];
      const end = index + whole.trimEnd().length;
      if (numbers === undefined) return [{ unit, start: index, end, names: [] }];
      return [{ unit, start: index, end, names: namesIn(numbers, index + whole.length - numbers.length, item) }];
    });
}

/** Returns the numbers of a list; "1 (a) and (b)" is 1 (a) and 1 (b). */
function namesIn(numbers: string, at: number, item: RegExp): CitedNumber[] {
  const names: CitedNumber[] = [];
  for (const { 0: number, index } of numbers.matchAll(item)) {
    const parts = splitCitedNumber(number);
    const before = names.at(-1)?.parts ?? [];
    const isLetter = /^[a-z](?:\.[ivx]+)?\.?$/iu.test(number) && before.length > 1;
    if (isLetter) {
      names.push({ parts: [...before.slice(0, -1), ...parts], start: at + index, end: at + index + number.length });
      continue;
    }
    const outer =
      /^[(（]/.test(parts[0]!) && !/^[(（]/.test(before[0] ?? "(")
        ? before.slice(0, Math.max(1, before.length - 1))
        : [];
    names.push({ parts: [...outer, ...parts], start: at + index, end: at + index + number.length });
  }
  return names;
}

function linksOf(words: CitationVocabulary, title: string): ChainRules {
  const of = words.of === "" ? "\\s+" : `\\s*,?\\s+(?:${words.of})\\s*`;
  return {
    inner: /^(?:\s*[,،]\s*|\s+)$/,
    outer: new RegExp(`^${of}$`, "iu"),
    and: new RegExp(
      `^\\s*,?\\s*(?:(?:${words.and})\\s*)?(?:[${LETTER_RANGES}]{1,2}['’]|[${LETTER_RANGES}]{1,3}\\s+)?$`,
      "iu",
    ),
    to: new RegExp(
      `^\\s*(?:[-–—]|(?:${words.to})(?![${LETTER_RANGES}]))(?:\\s*[${LETTER_RANGES}]{1,2}['’])?\\s*$`,
      "iu",
    ),
    number: new RegExp(
      `^\\s*[,،]?\\s*(?:(?:${words.and})(?![${LETTER_RANGES}])\\s*)?(?<number>${citedNumberPattern(words)})\\s*[,،]?\\s*$`,
      "iu",
    ),
    antecedent: new RegExp(`^\\s*[,،]?\\s+(?:${words.antecedent})(?![${LETTER_RANGES}])`, "iu"),
    says: instrumentClassifier(words, title),
  };
}

/** How many words after a mention are searched for the name of an instrument. */
const NEAR = 6;

function instrumentClassifier(words: CitationVocabulary, title: string): ChainRules["says"] {
  const behind = new RegExp(
    `^${words.of === "" ? "\\s+" : `\\.?\\s*,?\\s+(?:${words.of}|to(?=\\s+the\\s))(?![${LETTER_RANGES}])\\s*`}(?<phrase>[^.;:,()\\[\\]]*)`,
    "iu",
  );
  const here = new RegExp(`^(?:la|le|les|el|the)?\\s*(?:${words.here})(?![${LETTER_RANGES}])`, "iu");
  const nouns = new RegExp(`(?<![${LETTER_RANGES}])(?:${words.instruments.join("|")})[${LETTER_RANGES}]*`, "iu");
  const unit = new RegExp(
    `(?<![${LETTER_RANGES}])(?:${Object.values(words.units).join("|")})(?![${LETTER_RANGES}])`,
    "iu",
  );
  const own = stemIn(title, words)?.replace("(?:ال)?", "ال");
  const isOwn =
    own && new RegExp(`^(?:the\\s+|la\\s+|le\\s+|el\\s+|l['’])?(?:${own})[${LETTER_RANGES}]*(?<more>.*)$`, "iu");
  const isAbout = new RegExp(`^\\s+(?:${words.about})`, "iu");
  const and = new RegExp(`^(?:${words.and})(?![${LETTER_RANGES}])`, "iu");
  const named = (phrase: string) => nouns.test(phrase) || /\p{Lu}/u.test(words.of === "" ? phrase[0]! : phrase);
  return (text, _start, end) => {
    const { phrase = "" } = behind.exec(text.slice(end, end + 120))?.groups ?? {};
    const near = phrase.split(/\s+/).slice(0, words.of === "" ? 2 : NEAR);
    if (phrase === "" || (words.of === "" && and.test(phrase))) return "nothing";
    const { more } = (isOwn && isOwn.exec(phrase)?.groups) || {};
    if (here.test(phrase) || (more !== undefined && !isAbout.test(more) && !/^\s+(?:\p{Lu}|\p{Nd}+\/)/u.test(more)))
      return "own";
    if (unit.test(near.slice(0, 3).join(" "))) return "unclear";
    return named(near.join(" ")) ? "other" : "nothing";
  };
}

/** Returns the stem of the first instrument that a title names, which is what the text itself is; or null. */
function stemIn(title: string, { instruments }: CitationVocabulary): string | null {
  const places = instruments.map((stem) => ({
    stem,
    at: title.search(new RegExp(`(?<![${LETTER_RANGES}])(?:${stem})`, "iu")),
  }));
  const [first] = places.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  return first?.stem ?? null;
}

/** Applies an instrument named after several chains to all of them: "article 1 and article 2 of the Covenant". */
function shareInstrument(text: string, chains: readonly NestedCitation[], and: RegExp): readonly NestedCitation[] {
  const shared = [...chains];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [here, next] = [shared[i]!, shared[i + 1]!];
    if (here.instrument !== "nothing" || next.instrument !== "other") continue;
    if (and.test(text.slice(here.end, next.start))) shared[i] = { ...here, instrument: "other" };
  }
  return shared;
}

const CHINESE_UNITS: readonly (readonly [signs: string, unit: CitedUnit])[] = [
  ["条條", "article"],
  ["款", "paragraph"],
  ["项項目", "point"],
  ["章", "chapter"],
  ["节節", "section"],
  ["部编編", "part"],
];
const CHINESE_MENTION = new RegExp(
  [
    "(?<here>本)(?<own>条|條|款|章|节|節)",
    "第\\s*(?<number>[零一二三四五六七八九十百]+|\\p{Nd}+)\\s*(?<unit>条|條|款|项|項|章|节|節|部分|编|編)(?:之(?<nth>[二三四五六七八九十]))?",
    "附件\\s*(?<annex>[一二三四五六七八九十]+|\\p{Nd}+|[IVX]+)",
    "(?<point>[(（](?:[\\p{Nd}一二三四五六七八九十]+|[a-zA-Z]{1,4})[)）])\\s*(?:项|項|目)",
  ].join("|"),
  "gu",
);

function findChineseMentions(text: string): ProvisionMention[] {
  return [...text.matchAll(CHINESE_MENTION)].map(({ 0: whole, index, groups = {} }) => {
    const { here, own, number, unit, annex, point } = groups;
    const place = { start: index, end: index + whole.length };
    if (here) return { unit: unitOf(own!), ...place, names: [] };
    const part = number ? `第${number}条` : (annex ?? point)!;
    return { unit: unit ? unitOf(unit) : annex ? "annex" : "point", ...place, names: [{ parts: [part], ...place }] };
  });
}

function unitOf(sign: string): CitedUnit {
  return CHINESE_UNITS.find(([signs]) => signs.includes(sign[0]!))![1];
}

/** In Chinese the instrument comes first: 《公约》第五条, 本公约第五条. */
const CHINESE: ChainRules = {
  inner: /^(?:的|\s)*$/,
  outer: /^$(?!)/,
  and: /^\s*(?:[和及与或、至]|以及)\s*$/,
  to: /^\s*[至到—–-]\s*$/,
  number: null,
  antecedent: /$(?!)/,
  says(text, start) {
    const before = text.slice(Math.max(0, start - 30), start).replace(/[\s的]+$/, "");
    if (/》$/.test(before)) return "other";
    // "Paragraph 2 of that article" is of another one.
    if (/(?:该|該|上述|前述)[条條]?$/.test(before)) return "unclear";
    const named = /(本)?(?:公约|协定|协议|议定书|宪章|规约|条约|盟约|宣言|宪法|法)$/.exec(before);
    return named ? (named[1] ? "own" : "other") : "nothing";
  },
};
