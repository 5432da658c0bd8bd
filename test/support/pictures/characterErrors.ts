import type { Language } from "#shared/base/language.ts";

/**
 * Returns the share of characters that were recognised wrongly, 0 to 1: the least number of insertions, deletions and
 * replacements that turn one text into the other, by the length of the true one. White space counts as one blank; in
 * Chinese it does not count.
 */
export function characterErrorRateOf(recognised: string, truth: string, language: Language): number {
  const [a, b] = [fold(recognised, language), fold(truth, language)];
  return distance(a, b) / Math.max(1, b.length);
}

function fold(text: string, language: Language): string[] {
  return [
    ...text
      .normalize("NFC")
      .replace(/\s+/gu, language === "zh" ? "" : " ")
      .trim(),
  ];
}

function distance(a: readonly string[], b: readonly string[]): number {
  let row = Uint32Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint32Array(b.length + 1);
    next[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(change, row[j]! + 1, next[j - 1]! + 1);
    }
    row = next;
  }
  return row[b.length]!;
}
