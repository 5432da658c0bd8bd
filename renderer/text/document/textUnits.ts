import type { DraftPoint } from "#shared/anchor/createAnchor.ts";
import { isPrintedAsHeading, indexOfParent, findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import type { SelectionUnit } from "#renderer/workspace/textModel/textController.ts";
import { comparePoints } from "#shared/anchor/readingOrder.ts";

/** A range of a draft's text, `to` not before `from`. */
export interface DraftPointRange {
  readonly from: DraftPoint;
  readonly to: DraftPoint;
}

/** The units that hold paragraphs. Expanding a selection ends at them. */
const OUTERMOST: ReadonlySet<string> = new Set(["article", "rule", "preamble", "annex"]);

/**
 * Expands a range to the whole words, sentences, points or paragraphs that it touches. A point is a provision's own
 * text; a paragraph is the ancestor directly beneath the article, with everything in it.
 */
export function expandToSelectionUnit(draft: Draft, range: DraftPointRange, unit: SelectionUnit): DraftPointRange {
  if (unit === "word" || unit === "sentence") return bySegments(draft, range, unit);
  if (unit === "point") return textOf(draft, range.from.provision, range.to.provision + 1) ?? range;
  const [first, last] = [paragraphOf(draft, range.from.provision), paragraphOf(draft, range.to.provision)];
  return textOf(draft, first, findSubtreeEnd(draft, last)) ?? range;
}

/**
 * Returns the next larger unit around a range: word, sentence, point, then each enclosing provision; null if there is
 * none.
 */
export function expandToNextLargerUnit(draft: Draft, range: DraftPointRange): DraftPointRange | null {
  const near = (["word", "sentence", "point"] as const).map((unit) => () => expandToSelectionUnit(draft, range, unit));
  for (const candidate of near) {
    const found = candidate();
    if (isWider(found, range)) return found;
  }
  for (let i = range.from.provision; i >= 0; i = indexOfParent(draft, i)) {
    const found = textOf(draft, i, findSubtreeEnd(draft, i));
    if (found && isWider(found, range)) return found;
    if (OUTERMOST.has(draft.provisions[i]!.kind)) return null;
  }
  return null;
}

function isWider(a: DraftPointRange, b: DraftPointRange): boolean {
  const [start, end] = [comparePoints(a.from, b.from), comparePoints(a.to, b.to)];
  return start <= 0 && end >= 0 && (start < 0 || end > 0);
}

/**
 * Returns the ancestor of a provision, or the provision itself, that lies directly beneath an article or at the top.
 */
function paragraphOf(draft: Draft, index: number): number {
  let at = index;
  for (
    let up = indexOfParent(draft, at);
    up >= 0 && !isPrintedAsHeading(draft.provisions[up]!);
    up = indexOfParent(draft, at)
  )
    at = up;
  return at;
}

/** Returns the range of all text of the provisions from `first` up to `end`; null if they have none. */
function textOf({ provisions }: Draft, first: number, end: number): DraftPointRange | null {
  let from: DraftPoint | null = null;
  let to: DraftPoint | null = null;
  for (let provision = first; provision < end; provision++) {
    provisions[provision]!.blocks.forEach(({ text }, block) => {
      from ??= { provision, block, offset: 0 };
      to = { provision, block, offset: text.length };
    });
  }
  return from && to && { from, to };
}

function bySegments(draft: Draft, { from, to }: DraftPointRange, granularity: "word" | "sentence"): DraftPointRange {
  const segments = (point: DraftPoint) => segmentsOf(draft, point, granularity);
  const start = segments(from).find(({ end }) => end > from.offset) ?? segments(from).at(-1);
  const ending = segments(to);
  const isPoint = comparePoints(from, to) === 0;
  const last = isPoint ? start : (ending.filter((each) => each.start < to.offset).at(-1) ?? ending[0]);
  return {
    from: { ...from, offset: Math.min(start?.start ?? from.offset, isPoint ? Infinity : from.offset) },
    to: { ...to, offset: Math.max(last?.end ?? to.offset, isPoint ? 0 : to.offset) },
  };
}

/** Returns words without what lies between them, or sentences without trailing white space. Offsets are UTF-16. */
function segmentsOf(
  { provisions, language }: Draft,
  { provision, block }: DraftPoint,
  granularity: "word" | "sentence",
) {
  const text = provisions[provision]!.blocks[block]?.text ?? "";
  const found = [...new Intl.Segmenter(localeOf(language), { granularity }).segment(text)];
  return found.flatMap(({ index, segment, isWordLike }) => {
    if (granularity === "word" && !isWordLike) return [];
    const words = segment.trim();
    const start = index + segment.indexOf(words);
    return words === "" ? [] : [{ start, end: start + words.length }];
  });
}

/** Returns a draft's language as a locale. It is whatever its file says, which need not be a language. */
function localeOf(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}
