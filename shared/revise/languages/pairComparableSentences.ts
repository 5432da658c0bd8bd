/** Returns the sentences of both sides in pairs if they have equally many, else all words of each. */
export function pairComparableSentences(
  one: readonly string[],
  other: readonly string[],
): readonly (readonly [string, string])[] {
  const [mine, theirs] = [one.flatMap(sentencesOf), other.flatMap(sentencesOf)];
  if (mine.length !== theirs.length) return [[one.join("\n"), other.join("\n")]];
  return mine.map((sentence, i) => [sentence, theirs[i]!] as const);
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;:؛۔。；：])\s*(?=\P{Nd})/u).filter((sentence) => /\p{L}{2}/u.test(sentence));
}
