/**
 * Returns the line that a key leads to: arrows to the next or previous one, Page Up and Page Down by a page, Home and
 * End to the first or last. Null if the key leads nowhere.
 */
export function lineAfterKey(
  line: number,
  { key }: Pick<KeyboardEvent, "key">,
  { count, page }: { readonly count: number; readonly page: number },
): number | null {
  const to = new Map([
    ["ArrowDown", line + 1],
    ["ArrowUp", line - 1],
    ["PageDown", line + page],
    ["PageUp", line - page],
    ["Home", 0],
    ["End", count - 1],
  ]).get(key);
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}
