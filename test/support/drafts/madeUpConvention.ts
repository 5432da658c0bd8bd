import { printAddress, type AddressStep } from "#shared/draft/address/address.ts";
import type { Draft, Provision, ProvisionKind } from "#shared/draft/draft.ts";
import { makeEIdSegment, joinEId } from "#shared/draft/address/eId.ts";
import { toListLetter, toRomanNumeral } from "#shared/draft/numbers/provisionNumber.ts";
import type { Random } from "../random.ts";

/** A text, and for each UTF-16 unit its position in the first edition; -1 if it is new. */
export interface TracedText {
  readonly text: string;
  readonly origins: readonly number[];
}

/** A provision under construction. `of` are the provisions of the first edition that it continues or was made from. */
export interface DraftNode {
  readonly kind: ProvisionKind;
  heading: string;
  blocks: TracedText[];
  children: DraftNode[];
  of: readonly number[];
  /** Numbered after the one before: "4 bis". */
  bis: boolean;
}

/** A made-up convention as a tree and as a draft. */
export interface DraftEdition {
  readonly root: readonly DraftNode[];
  readonly draft: Draft;
  /** The node of each provision. */
  readonly nodes: readonly DraftNode[];
}

const COMMON = (
  "the of and to in or shall for a by that be party state with other such any on as not its may is are this article " +
  "from which an under law person request measures at including information authorities where if has been their it " +
  "without all each within than no data offence subject upon relevant competent respect have between"
).split(" ");

const BOILERPLATE = [
  "Each State Party shall adopt such legislative and other measures as may be necessary to",
  "in accordance with its domestic law",
  "Subject to the provisions of this article, the States Parties shall",
  "where appropriate and consistent with the fundamental principles of its legal system",
  "Nothing in this article shall be interpreted as permitting",
  "The requested State Party may",
  "to the extent possible under applicable international obligations",
  "States Parties shall consider concluding bilateral or multilateral agreements or arrangements",
  "including with regard to the protection of lamps and lanterns",
  "the competent authorities of the requesting State Party",
  "Each State Party shall take the steps that are required in order to",
  "when committed intentionally and without right",
  "without prejudice to article 24",
];
const WHOLE_LINES = [
  "Each State Party shall adopt such legislative and other measures as may be necessary to give effect to this article.",
  "The powers and procedures referred to in this article shall be subject to articles 5 and 24.",
  "States Parties shall keep each other informed of the measures taken under this article.",
  "A State Party may reserve the right not to apply this paragraph.",
];

const SYLLABLES = "ba cor den fi gal hem in jo ka lum men nor ost pra qui ren sol tam ur ven wis xan yel zor".split(
  " ",
);
const RARE = 3000;

/** Returns a word of the made-up language: a few words are frequent, most are rare (Zipf). */
export function randomWord(random: Random): string {
  const rank = Math.floor(Math.exp(random.next() * Math.log(COMMON.length + RARE)));
  if (rank <= COMMON.length) return COMMON[rank - 1]!;
  let rest = rank * 7919;
  let word = "";
  for (let i = 0; i < 2 + (rank % 3); i++, rest = Math.floor(rest / SYLLABLES.length) + rank) {
    word += SYLLABLES[rest % SYLLABLES.length]!;
  }
  return word;
}

export function randomWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => randomWord(random)).join(" ");
}

/** Returns a paragraph. A third of them begin with common phrases, and some consist entirely of them. */
export function randomParagraph(random: Random): string {
  if (random.next() < 0.04) return random.pick(WHOLE_LINES);
  const parts = [random.next() < 0.35 ? random.pick(BOILERPLATE) : "", randomWords(random, 4 + random.below(24))];
  if (random.next() < 0.25) parts.push(random.pick(BOILERPLATE), randomWords(random, 2 + random.below(8)));
  const text = parts.filter((part) => part !== "").join(" ");
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** Creates a provision that is not in the first edition. */
export function randomProvisionNode(random: Random, kind: ProvisionKind): DraftNode {
  const isArticle = kind === "article";
  const blocks = isArticle
    ? []
    : [{ text: randomParagraph(random), origins: [] }].map(({ text }) => newTracedText(text));
  return { kind, heading: isArticle ? headingOf(random) : "", blocks, children: [], of: [], bis: false };
}

export function newTracedText(text: string): TracedText {
  return { text, origins: new Array<number>(text.length).fill(-1) };
}

function headingOf(random: Random): string {
  const text = randomWords(random, 2 + random.below(3));
  return random.next() < 0.1 ? "General provisions" : `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

/** Creates a new article with paragraphs and points, of about `size` blocks. */
export function newArticleNode(random: Random, size: number): DraftNode {
  const article = randomProvisionNode(random, "article");
  for (let left = size; left > 0; left--) {
    const paragraph = randomProvisionNode(random, "paragraph");
    article.children.push(paragraph);
    if (random.next() > 0.5) continue;
    for (let points = Math.min(left - 1, 2 + random.below(5)); points > 0; points--, left--) {
      paragraph.children.push(randomProvisionNode(random, "point"));
    }
  }
  return article;
}

/** Approximately those of the made-up convention. */
const [WORDS_A_BLOCK, BLOCKS_AN_ARTICLE] = [21, 45];

/** Creates the first edition of a convention of about so many words. */
export function createConventionOfWords(random: Random, words: number): DraftEdition {
  const blocks = Math.round(words / WORDS_A_BLOCK);
  return createConvention(random, Math.round(blocks / BLOCKS_AN_ARTICLE), blocks);
}

/** Creates the first edition of a convention with `articles` articles in chapters, and about `blocks` blocks. */
export function createConvention(random: Random, articles: number, blocks: number): DraftEdition {
  const chapters = Math.max(1, Math.round(articles / 8));
  const root = Array.from({ length: chapters }, () => ({
    ...randomProvisionNode(random, "article"),
    kind: "chapter" as const,
  }));
  for (const chapter of root) chapter.blocks = [];
  let left = blocks;
  for (let i = 0; i < articles; i++) {
    const size = Math.round((left / (articles - i)) * (0.6 + random.next() * 0.8));
    const article = newArticleNode(random, size);
    root[Math.floor((i * chapters) / articles)]!.children.push(article);
    left -= count(article);
  }
  return originals(root);
}

function count({ blocks, children }: DraftNode): number {
  return blocks.length + children.reduce((sum, child) => sum + count(child), 0);
}

/** Numbers the units of text and the provisions of a first edition. */
function originals(root: readonly DraftNode[]): DraftEdition {
  const edition = toDraftEdition(root);
  let at = 0;
  edition.nodes.forEach((node, i) => {
    node.of = [i];
    node.blocks = node.blocks.map(({ text }) => ({ text, origins: Array.from(text, () => at++) }));
  });
  return edition;
}

/** Converts the tree to a draft, with everything numbered in order. */
export function toDraftEdition(root: readonly DraftNode[]): DraftEdition {
  const [provisions, nodes] = [[] as Provision[], [] as DraftNode[]];
  let articles = 0;
  const add = (row: readonly DraftNode[], level: number, steps: readonly AddressStep[], outer: string): void => {
    let at = 0;
    for (const node of row) {
      const isArticle = node.kind === "article";
      if (!node.bis || at === 0) at++;
      if (isArticle && !node.bis) articles++;
      const num = numberOf(node, isArticle ? articles : at);
      const step: AddressStep = node.kind === "article" || node.kind === "chapter" ? { unit: node.kind, num } : { num };
      const path = isArticle ? [step] : [...steps, step];
      const eId = joinEId(isArticle ? "" : outer, makeEIdSegment(node.kind, num));
      const printed = node.kind === "paragraph" ? `${num}.` : isArticle ? `Article ${num}` : `(${num})`;
      const blocks = node.blocks.map(({ text }) => ({ text }));
      const address = printAddress(path);
      provisions.push({ eId, address, kind: node.kind, num: printed, heading: node.heading, level, blocks });
      nodes.push(node);
      add(node.children, level + 1, path, eId);
    }
  };
  add(root, 1, [], "");
  return {
    root,
    nodes,
    draft: { title: "A convention", language: "en", direction: "ltr", provisions: unique(provisions) },
  };
}

function numberOf({ kind, bis }: DraftNode, at: number): string {
  const number = kind === "chapter" ? toRomanNumeral(at) : kind === "point" ? toListLetter(at) : String(at);
  return bis ? `${number} bis` : number;
}

/** Two provisions inserted after the same one are "4 bis" and "4 bis #2", as in a reading. */
function unique(provisions: readonly Provision[]): readonly Provision[] {
  const seen = new Map<string, number>();
  return provisions.map((each) => {
    const nth = (seen.get(each.eId) ?? 0) + 1;
    seen.set(each.eId, nth);
    return nth === 1 ? each : { ...each, eId: `${each.eId}_${nth}`, address: `${each.address} #${nth}` };
  });
}
