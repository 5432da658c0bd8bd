/** A pair of brackets or parentheses in a text; offsets are UTF-16. `end` is the text's end if it is never closed. */
export interface BracketGroup {
  readonly kind: "bracket" | "parenthesis";
  /** Where the opening character is, and the offset after the closing one. */
  readonly from: number;
  readonly to: number;
  /** The offsets of what is between them. */
  readonly start: number;
  readonly end: number;
  readonly isOpen: boolean;
  /** The groups inside it, in order. */
  readonly inner: readonly BracketGroup[];
}

const OPENERS: Readonly<Record<string, string>> = { "[": "]", "(": ")", "［": "］", "（": "）", "【": "】" };
const CLOSERS = new Set(Object.values(OPENERS));

interface GroupBeingRead {
  readonly from: number;
  readonly closer: string;
  readonly inner: BracketGroup[];
}

/**
 * Finds the pairs of brackets and parentheses of a text, in order of their opening characters at each level. A closing
 * character without its partner is ignored; a parenthesis that is not closed before its bracket is ignored, too.
 */
export function findBracketGroups(text: string): readonly BracketGroup[] {
  const found: BracketGroup[] = [];
  const open: GroupBeingRead[] = [];
  const listOf = (depth: number) => (depth < 0 ? found : open[depth]!.inner);
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const closer = OPENERS[sign];
    if (closer !== undefined) open.push({ from: at, closer, inner: [] });
    else if (CLOSERS.has(sign)) {
      const depth = open.map((each) => each.closer).lastIndexOf(sign);
      if (depth < 0) continue;
      const [group, ...dropped] = open.splice(depth);
      const inner = [...group!.inner, ...dropped.flatMap((each) => each.inner)].sort((a, b) => a.from - b.from);
      listOf(depth - 1).push(finished(group!, inner, at, at + 1, false));
    }
  }
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const group = open[depth]!;
    const isBracket = group.closer !== ")" && group.closer !== "）";
    const inner = [...group.inner].sort((a, b) => a.from - b.from);
    if (isBracket) listOf(depth - 1).push(finished(group, inner, text.length, text.length, true));
    else listOf(depth - 1).push(...inner);
  }
  return found.sort((a, b) => a.from - b.from);
}

function finished(
  { from, closer }: GroupBeingRead,
  inner: readonly BracketGroup[],
  end: number,
  to: number,
  isOpen: boolean,
): BracketGroup {
  const kind = closer === ")" || closer === "）" ? "parenthesis" : "bracket";
  return { kind, from, to, start: from + 1, end, isOpen, inner };
}

/** Returns all groups of a list with those inside them, the inner ones first. */
export function listBracketGroupsInnermostFirst(groups: readonly BracketGroup[]): readonly BracketGroup[] {
  return groups.flatMap((group) => [...listBracketGroupsInnermostFirst(group.inner), group]);
}
