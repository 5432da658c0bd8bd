/** Cuts the middle out of words that are longer than `limit`, at spaces: "Each Party shall … these articles". */
export function elideMiddleOfWords(words: string, limit: number): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if (line.length <= limit) return line;
  const half = Math.floor(limit / 2);
  const head = line.slice(0, half).replace(/\s+\S*$/u, "");
  const tail = line.slice(-half).replace(/^\S*\s+/u, "");
  return `${withoutHalfCharacters(head)} … ${withoutHalfCharacters(tail)}`;
}

function withoutHalfCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/u, "");
}

/** Returns the last words of the last line of a text; in Chinese, which has no spaces, characters. */
export function lastWordsOfText(text: string, count: number): string {
  const line = /[^\n]*$/u.exec(text)![0];
  return wordsIn(line).slice(-count).join("").trim();
}

/** Returns the first words of the first line of a text. */
export function firstWordsOfText(text: string, count: number): string {
  const line = /^[^\n]*/u.exec(text)![0];
  return wordsIn(line).slice(0, count).join("").trim();
}

function wordsIn(line: string): readonly string[] {
  return line.match(/\s*(?:\p{Script=Han}[^\p{Script=Han}\s]*|(?:(?!\p{Script=Han})\S)+)\s*?/gu) ?? [];
}

/** Counts where words occur in a text, overlapping places included. */
export function countOccurrences(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}
