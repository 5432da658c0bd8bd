import { ownTextOfProvision, type Draft } from "#shared/draft/draft.ts";
import { splitIntoWords, type FoldedWord } from "./sharedWords.ts";

/** A word in more provisions than this is not distinctive, like those of "the Parties shall". */
const RARE = 8;

/** The words of a draft's provisions, each including its heading, and how many provisions contain each word. */
interface Vocabulary {
  readonly texts: readonly string[];
  readonly words: readonly ReadonlySet<string>[];
  readonly counts: ReadonlyMap<string, number>;
}

const known = new WeakMap<Draft, Vocabulary>();

export function draftVocabularyOf(draft: Draft): Vocabulary {
  let found = known.get(draft);
  if (!found) known.set(draft, (found = readVocabulary(draft)));
  return found;
}

function readVocabulary({ provisions }: Draft): Vocabulary {
  const texts = provisions.map((each) => [each.heading, ownTextOfProvision(each)].join("\n"));
  const words = texts.map((text) => new Set(splitIntoWords(text).map(({ key }) => key)));
  const counts = new Map<string, number>();
  for (const each of words) for (const key of each) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { texts, words, counts };
}

/** Returns whether a word is distinctive: it is in few provisions of a draft, or in none. */
export function isDistinctiveWord(draft: Draft, word: Pick<FoldedWord, "key">): boolean {
  return countProvisionsWithWord(draft, word) <= RARE;
}

/** Counts the provisions of a draft that contain a word. */
export function countProvisionsWithWord(draft: Draft, { key }: Pick<FoldedWord, "key">): number {
  return draftVocabularyOf(draft).counts.get(key) ?? 0;
}

/** Returns the total weight of words: 1 for a word in one provision or none, 1/2 for one in two, and so on. */
export function rarityWeightOfWords(draft: Draft, words: readonly Pick<FoldedWord, "key">[]): number {
  return words.reduce((sum, word) => sum + 1 / Math.max(1, countProvisionsWithWord(draft, word)), 0);
}
