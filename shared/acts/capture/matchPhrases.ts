import type { DelegationDirectory } from "#shared/states/delegations.ts";
import { foldPhraseWord } from "./capturePhrases.ts";
import { STANCE_PHRASES, type StancePhrase } from "./stanceWords.ts";
import type { CaptureLineToken } from "./tokeniseCaptureLine.ts";

/** Returns the number of tokens that the matching phrase has at an index, or 0. */
export function matchPhrase(
  tokens: readonly CaptureLineToken[],
  list: readonly (readonly string[])[],
  at: number,
): number {
  const fits = (phrase: readonly string[]) =>
    phrase.every((word, i) => tokens[at + i]?.kind === "word" && foldPhraseWord(tokens[at + i]!.text) === word);
  return list.find(fits)?.length ?? 0;
}

/** Returns the longest phrase here that stands for a sign. A code in capitals is no part of one: "ES flexible". */
export function findStancePhrase(
  tokens: readonly CaptureLineToken[],
  at: number,
  directory: DelegationDirectory,
): StancePhrase | undefined {
  const isCode = ({ text }: CaptureLineToken) => /^[A-Z]{2,3}$/.test(text) && directory.named(text).length > 0;
  return STANCE_PHRASES.find(
    ({ words }) => matchPhrase(tokens, [words], at) > 0 && !tokens.slice(at, at + words.length).some(isCode),
  );
}

/** Whether "NO" may deny the Spanish word after it. Then it is not taken for Norway. */
export function mayDenyStance(
  tokens: readonly CaptureLineToken[],
  at: number,
  directory: DelegationDirectory,
): boolean {
  if (foldPhraseWord(tokens[at]!.text) !== "no") return false;
  return findStancePhrase(tokens, at + 1, directory)?.languages.includes("es") ?? false;
}
