/** A title as a file's name: nothing that any system refuses; "" where that leaves nothing. */
export function fileName(title: string, longest = 80): string {
  return title
    .replace(/[\p{C}\\/:*?"<>|]+/gu, " ")
    .trim()
    .slice(0, longest)
    .trim();
}
