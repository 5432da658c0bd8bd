import { isPrintedAsHeading, type Draft, type Provision } from "./draft.ts";

/** Returns the number, the heading and the blocks of a provision, in reading order. */
export function numberHeadingAndBlockTextsOf({ num, heading, blocks }: Provision): readonly string[] {
  return [num, heading, ...blocks.map(({ text }) => text)];
}

/** A square bracket: the provision, the index of its part in `numberHeadingAndBlockTextsOf`, and its offset there (UTF-16). */
export interface SquareBracket {
  readonly sign: "[" | "]";
  readonly provision: number;
  readonly part: number;
  readonly at: number;
}

interface OpenBracket extends SquareBracket {
  readonly article: number;
  /** Whether its part begins with it. */
  readonly leads: boolean;
}

/** The square brackets of a text: pairs, and those without a partner. */
export interface BracketPairing {
  readonly pairs: readonly (readonly [SquareBracket, SquareBracket])[];
  readonly unmatched: readonly SquareBracket[];
}

/**
 * Finds the square brackets of a text and their partners. Brackets may enclose several paragraphs and articles, so they
 * are paired across the whole text. One that opens within a sentence, however, does not close in another article.
 */
export function pairSquareBrackets(provisions: readonly Provision[]): BracketPairing {
  const open: OpenBracket[] = [];
  const pairs: (readonly [SquareBracket, SquareBracket])[] = [];
  const unmatched: SquareBracket[] = [];
  let article = 0;
  provisions.forEach((unit, provision) => {
    if (isPrintedAsHeading(unit)) article = provision;
    for (const bracket of signsOf(unit, provision, article)) {
      if (bracket.sign === "[") open.push(bracket);
      else close(bracket);
    }
  });
  return { pairs, unmatched: [...unmatched, ...open] };

  function close(bracket: OpenBracket): void {
    const partner = open.pop();
    if (!partner) unmatched.push(bracket);
    else if (partner.leads || partner.article === bracket.article) pairs.push([partner, bracket]);
    else {
      unmatched.push(partner);
      close(bracket);
    }
  }
}

function* signsOf(unit: Provision, provision: number, article: number): Iterable<OpenBracket> {
  for (const [part, text] of numberHeadingAndBlockTextsOf(unit).entries()) {
    const lead = /^[[\s("“«]*/u.exec(text)![0].length;
    for (const { 0: sign, index } of text.matchAll(/[[\]]/g)) {
      yield { sign: sign as SquareBracket["sign"], provision, part, at: index, article, leads: index < lead };
    }
  }
}

const known = new WeakMap<Draft, ReadonlyMap<string, readonly (readonly [number, number])[]>>();

/**
 * Returns whether an offset of a part is within square brackets. A bracket without a partner extends to the edge of its
 * part.
 */
export function isOffsetInBrackets(draft: Draft, { provision, part, at }: Omit<SquareBracket, "sign">): boolean {
  let ranges = known.get(draft);
  if (!ranges) known.set(draft, (ranges = rangesOf(draft.provisions)));
  return ranges.get(`${provision} ${part}`)?.some(([start, end]) => start <= at && at < end) ?? false;
}

function rangesOf(provisions: readonly Provision[]): Map<string, (readonly [number, number])[]> {
  const ranges = new Map<string, (readonly [number, number])[]>();
  const add = (provision: number, part: number, start: number, end: number) => {
    const key = `${provision} ${part}`;
    ranges.set(key, [...(ranges.get(key) ?? []), [start, end]]);
  };
  const { pairs, unmatched } = pairSquareBrackets(provisions);
  for (const { sign, provision, part, at } of unmatched) {
    if (sign === "[") add(provision, part, at, Infinity);
    else add(provision, part, 0, at);
  }
  for (const [open, end] of pairs) {
    for (let i = open.provision; i <= end.provision; i++) {
      const last = i === end.provision ? end.part : numberHeadingAndBlockTextsOf(provisions[i]!).length - 1;
      for (let part = i === open.provision ? open.part : 0; part <= last; part++) {
        const isFirst = i === open.provision && part === open.part;
        const isLast = i === end.provision && part === end.part;
        add(i, part, isFirst ? open.at : 0, isLast ? end.at : Infinity);
      }
    }
  }
  return ranges;
}
