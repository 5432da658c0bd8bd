import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { createRangeAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { computeDraftId, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { readDraftFromBytes } from "#shared/import/readDraft.ts";
import { Random } from "#test/support/random.ts";
import { unwrapOutcome } from "#test/support/team/team.ts";

/** Successive editions of a real text whose articles keep their numbers. */
export interface DraftPair {
  readonly name: string;
  readonly from: Draft;
  readonly to: Draft;
}

/** A pair with quotes that the same article still has. */
export interface RealPair extends DraftPair {
  readonly quotes: readonly RealQuote[];
}

export interface RealQuote {
  readonly anchor: Anchor;
  /** Returns true if an anchor in the newer text is in the article of that number, on the same words. */
  readonly isThere: (placed: Anchor) => boolean;
}

const CORPUS = path.join(import.meta.dirname, "../../../../shared/corpus");
const PAIRS = [
  [
    "an Italian code, 2021 and 2024",
    "revisions/19410716_041U0633_VIGENZA_20211231.xml",
    "revisions/19410716_041U0633_VIGENZA_20241222.xml",
  ],
  ["a constitution, 2012 and 2018", "revisions/grundgesetz-2012.md", "revisions/grundgesetz-2018.md"],
  [
    "rules of procedure, unedited and edited",
    "bbnj-prepcom/prepcom-report-2026-04-02.pdf",
    "bbnj-prepcom/prepcom-report-2026-05-04.pdf",
  ],
] as const;
/** Drafts that were negotiated, and a licence: here, less remains of each article. */
const NEGOTIATED = [
  [
    "a climate agreement, 23 October and 4 December, as PDF",
    "paris-agreement/11infnot.pdf",
    "paris-agreement/adp_compilation_4dec15_10am.pdf",
  ],
  [
    "a climate agreement, 23 October and 4 December, as Markdown",
    "paris-agreement/paris-agreement_23-oct-2015_index.md",
    "paris-agreement/paris-agreement_4-dec-2015_index.md",
  ],
  ["a climate agreement, 5 and 23 October", "paris-agreement/8infnot.pdf", "paris-agreement/11infnot.pdf"],
  [
    "a climate agreement, 5 October and 4 December",
    "paris-agreement/8infnot.pdf",
    "paris-agreement/adp_compilation_4dec15_10am.pdf",
  ],
  ["a licence, 1.1 and 2.0", "revisions/CECILL-1.1.txt", "revisions/CECILL-2.0.txt"],
  ["a licence, 2.0 and 2.1", "revisions/CECILL-2.0.txt", "revisions/CECILL-2.1.txt"],
] as const;
const QUOTES = 2000;

/** Returns the pairs whose files exist and of which most words remain. */
export async function readRealPairs(): Promise<readonly RealPair[]> {
  const pairs = await readPairs(PAIRS);
  return pairs.map((pair) => ({ ...pair, quotes: quotesBetween(pair.from, pair.to) }));
}

/** Returns all pairs whose files exist. */
export async function readDraftPairs(): Promise<readonly DraftPair[]> {
  return readPairs([...PAIRS, ...NEGOTIATED]);
}

async function readPairs(named: readonly (readonly [string, string, string])[]): Promise<readonly DraftPair[]> {
  const pairs: DraftPair[] = [];
  for (const [name, before, after] of named) {
    const files = [before, after].map((file) => path.join(CORPUS, file));
    if (!files.every((file) => existsSync(file))) continue;
    const [from, to] = (await Promise.all(files.map(read))) as [Draft, Draft];
    pairs.push({ name, from, to });
  }
  return pairs;
}

async function read(file: string): Promise<Draft> {
  return unwrapOutcome(await readDraftFromBytes(path.basename(file), new Uint8Array(readFileSync(file)))).draft;
}

/** Draws quotes at random whose words occur once in the older article and once in the newer article of that number. */
function quotesBetween(from: Draft, to: Draft): readonly RealQuote[] {
  const [random, id] = [new Random(5), computeDraftId(from)];
  const [older, newer] = [articlesOf(from), articlesOf(to)];
  const spots = [...older].flatMap(([address, article]) => {
    const there = newer.get(address);
    return there ? article.blocks.map((block) => ({ ...block, article, there })) : [];
  });
  const quotes: RealQuote[] = [];
  for (let tries = 0; quotes.length < QUOTES && tries < 20 * QUOTES; tries++) {
    const { provision, block, text, article, there } = random.pick(spots);
    const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
    if (words.length < 3) continue;
    const first = random.below(words.length - 2);
    const last = Math.min(words.length - 1, first + 2 + random.below(20));
    const [start, end] = [words[first]!.index, words[last]!.index + words[last]![0].length];
    const quoted = plain(text.slice(start, end));
    if (timesIn(article.text, quoted) !== 1 || timesIn(there.text, quoted) !== 1) continue;
    const anchor = createRangeAnchor(from, id, { provision, block, offset: start }, { provision, block, offset: end });
    if (isRefusal(anchor)) continue;
    const isThere = (placed: Anchor) => there.eIds.has(placed.provision) && plain(placed.quote?.exact ?? "") === quoted;
    quotes.push({ anchor, isThere });
  }
  return quotes;
}

interface Article {
  readonly eIds: ReadonlySet<string>;
  readonly text: string;
  readonly blocks: readonly { readonly provision: number; readonly block: number; readonly text: string }[];
}

/** Returns articles and rules by number. A number that occurs twice is left out. */
function articlesOf(draft: Draft): ReadonlyMap<string, Article> {
  const articles = new Map<string, Article | null>();
  draft.provisions.forEach(({ kind, address }, at) => {
    if (kind !== "article" && kind !== "rule") return;
    const within = draft.provisions.slice(at, findSubtreeEnd(draft, at));
    const blocks = within.flatMap((each, i) =>
      each.blocks.map(({ text }, block) => ({ provision: at + i, block, text })),
    );
    const article = {
      eIds: new Set(within.map(({ eId }) => eId)),
      text: plain(blocks.map(({ text }) => text).join(" ")),
      blocks,
    };
    articles.set(address, articles.has(address) ? null : article);
  });
  return new Map([...articles].filter((each): each is [string, Article] => each[1] !== null));
}

function plain(text: string): string {
  return ` ${
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? ""
  } `;
}

const timesIn = (text: string, words: string): number => text.split(words).length - 1;
