import { ownText, type Draft } from "#shared/draft/draft.ts";
import { splitWords, type Word } from "./commonWords.ts";

/** A word that stands in more provisions than these is one of any sentence: "the Parties shall". */
const RARE = 8;

/** The words of a draft's provisions, each with its heading, and in how many of them each word stands. */
interface Vocabulary {
  readonly texts: readonly string[];
  readonly words: readonly ReadonlySet<string>[];
  readonly counts: ReadonlyMap<string, number>;
}

const known = new WeakMap<Draft, Vocabulary>();

export function vocabularyOf(draft: Draft): Vocabulary {
  let found = known.get(draft);
  if (!found) known.set(draft, (found = readVocabulary(draft)));
  return found;
}

function readVocabulary({ provisions }: Draft): Vocabulary {
  const texts = provisions.map((each) => [each.heading, ownText(each)].join("\n"));
  const words = texts.map((text) => new Set(splitWords(text).map(({ key }) => key)));
  const counts = new Map<string, number>();
  for (const each of words) for (const key of each) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { texts, words, counts };
}

/** Whether a word says something of its own: it stands in few provisions of a draft, or in none. */
export function isDistinctiveWord(draft: Draft, word: Pick<Word, "key">): boolean {
  return provisionCountOf(draft, word) <= RARE;
}

/** In how many provisions of a draft a word stands. */
export function provisionCountOf(draft: Draft, { key }: Pick<Word, "key">): number {
  return vocabularyOf(draft).counts.get(key) ?? 0;
}

/** What some words weigh together: one that stands in one provision or in none 1, one that stands in two a half, and so on. */
export function rarityWeightOf(draft: Draft, words: readonly Pick<Word, "key">[]): number {
  return words.reduce((sum, word) => sum + 1 / Math.max(1, provisionCountOf(draft, word)), 0);
}
