/** A title as a file's name, cut behind a word: nothing that any system refuses; "" where that leaves nothing. */
export function fileName(title: string, longest = 80): string {
  const plain = title.replace(/[\p{C}\\/:*?"<>|]+/gu, " ").trim();
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1);
  const end = cut.lastIndexOf(" ");
  return cut.slice(0, end > 0 ? end : longest).trim();
}
