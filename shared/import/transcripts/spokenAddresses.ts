import { CitationParser, type NestedCitation, type ProvisionMention } from "#shared/draft/citations/citationParser.ts";

/** The provisions that spoken words name. */
export interface SpokenAddresses {
  /** Addresses, each once: "40", "40(2)(a)". */
  readonly addresses: readonly string[];
  /** Whether the words name a provision in a way that is not understood, a range, or one of another instrument. */
  readonly isUnclear: boolean;
}

const PARSER = new CitationParser("en", "");

/**
 * Returns the provisions of the draft that words in English name, as a machine writes what it hears: "article 40
 * paragraph 2", "paragraph two of article forty". A paragraph without an article is one of `article`; without that, it
 * is unclear.
 */
export function findSpokenAddresses(words: string, article: string | null): SpokenAddresses {
  const text = withDigits(words);
  const addresses = new Set<string>();
  let isUnclear = false;
  let read = "";
  let at = 0;
  for (const chain of PARSER.findChains(text)) {
    read += text.slice(at, chain.start);
    at = chain.end;
    const found = chain.instrument === "other" ? null : addressesOf(chain, article);
    if (found === null || chain.mentions.some((mention) => isRange(text, mention))) isUnclear = true;
    else for (const address of found) addresses.add(address);
  }
  read += text.slice(at);
  if (NAMELESS.test(read)) isUnclear = true;
  return { addresses: [...addresses], isUnclear };
}

/** A unit whose number was not understood: "article for tea". "This article" and "the paragraph" name none. */
const NAMELESS =
  /(?<!\b(?:this|that|the|same|whole|entire|new|of|an|each|every|any|said|present)\s)\b(?:articles?|paragraphs?)\b(?!\s+(?:is|as|in|and|on|we|or|to|that|which|has|should|of)\b)/iu;

function addressesOf({ mentions }: NestedCitation, article: string | null): readonly string[] | null {
  const [outer, ...inner] = mentions;
  if (!outer || mentions.some(({ names }) => names.length === 0)) return mentions.every(isHere) ? [] : null;
  if (mentions.slice(0, -1).some(({ names }) => names.length > 1)) return null;
  if (outer.unit === "article") return combine("", [outer, ...inner]);
  if (outer.unit === "paragraph" || outer.unit === "point") return article === null ? null : combine(article, mentions);
  return null;
}

function isRange(text: string, { names }: ProvisionMention): boolean {
  return names.some(({ start }, i) => i > 0 && PARSER.joinsRange(text.slice(names[i - 1]!.end, start)));
}

/** "this article", "the present paragraph". */
function isHere({ names }: ProvisionMention): boolean {
  return names.length === 0;
}

function combine(base: string, mentions: readonly ProvisionMention[]): readonly string[] {
  let bases = [base];
  for (const { names } of mentions)
    bases = bases.flatMap((before) => names.map(({ parts }) => parts.reduce(append, before)));
  return bases;
}

function append(base: string, part: string): string {
  const number = part.replace(/[()[\]（）\s]+/gu, " ").trim();
  return base === "" ? number : `${base}(${number})`;
}

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = " ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const WORDS = [...UNITS, ...TENS.filter(Boolean)].join("|");
const NUMBER = new RegExp(
  `\\b(articles?|paragraphs?|paras?|sub-?\\s?paragraphs?|and|or)\\s+((?:${WORDS})(?:[\\s-]+(?:${UNITS.slice(1, 10).join("|")}))?)\\b`,
  "giu",
);

/** Writes numbers behind a unit in digits, and "sub para graph" as one word. */
function withDigits(words: string): string {
  return words
    .replace(/\bpara\s+graph/giu, "paragraph")
    .replace(/\bsub\s+(?=para)/giu, "sub")
    .replace(NUMBER, (whole, unit: string, number: string) => {
      const value = valueOf(number);
      return value === null ? whole : `${unit} ${value}`;
    });
}

function valueOf(number: string): number | null {
  const [first = "", second] = number.toLowerCase().split(/[\s-]+/u);
  const tens = TENS.indexOf(first);
  const unit = UNITS.indexOf(first);
  if (second === undefined) return unit >= 0 ? unit : tens * 10;
  return tens > 1 ? tens * 10 + UNITS.indexOf(second) : null;
}
