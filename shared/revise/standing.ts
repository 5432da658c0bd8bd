import type { Anchor } from "../anchor/anchor.ts";
import { anchorOf } from "../anchor/select.ts";
import { isRefusal } from "../base/result.ts";
import type { Text } from "./carry.ts";
import type { Comparison } from "./comparison.ts";
import { isBlock, partAt } from "./flow.ts";

/** Every place of the newer draft, up to `most`, where the very words from `first` to `last` of the older one stand. */
export function standsAt(
  { from, to }: Comparison,
  { first, last }: { readonly first: number; readonly last: number },
  text: Text,
  most: number,
): readonly Anchor[] {
  const wanted = from.ids.subarray(first, last + 1);
  const found: Anchor[] = [];
  for (let at = to.ids.indexOf(wanted[0]!); at >= 0 && found.length < most; at = to.ids.indexOf(wanted[0]!, at + 1)) {
    if (!wanted.every((word, i) => to.ids[at + i] === word)) continue;
    const [start, end] = [to.flow.words[at]!, to.flow.words[at + wanted.length]! - 1];
    const [one, other] = [to.flow.parts[partAt(to.flow, start)]!, to.flow.parts[partAt(to.flow, end)]!];
    if (!isBlock(one) || !isBlock(other)) continue;
    const anchor = anchorOf(
      text.draft,
      text.id,
      { ...one, offset: to.flow.from[start]! },
      { ...other, offset: to.flow.to[end]! },
    );
    if (!isRefusal(anchor)) found.push(anchor);
  }
  return found;
}
