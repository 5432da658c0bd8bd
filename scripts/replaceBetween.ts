/** The page with what stands between two marks changed; the marks stay. `what` names it where the page has no place for it. */
export function replaceBetween(
  page: string,
  { from, to, what }: { readonly from: string; readonly to: string; readonly what: string },
  change: (inside: string) => string,
): string {
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`The page has no place for ${what}.`);
  const inside = start + from.length;
  return `${page.slice(0, inside)}\n\n${change(page.slice(inside, end))}\n${page.slice(end)}`;
}
