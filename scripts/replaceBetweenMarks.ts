/**
 * Replaces the text between two marks of a page and keeps the marks. `what` names it in the error if the marks are
 * missing.
 */
export function replaceBetweenMarks(
  page: string,
  { from, to, what }: { readonly from: string; readonly to: string; readonly what: string },
  change: (inside: string) => string,
): string {
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`The page has no place for ${what}.`);
  const inside = start + from.length;
  return `${page.slice(0, inside)}\n\n${change(page.slice(inside, end))}\n${page.slice(end)}`;
}
