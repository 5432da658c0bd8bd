import type { TextBlock, Footnote, TrackedChange } from "#shared/draft/draft.ts";
import type { SourceLine, SourceComment, WordsLook } from "../sourceLines.ts";

/** A text with everything that the source attaches to it: footnotes, tracked changes, comments, how words look. */
export type AnnotatedText = Pick<SourceLine, "text" | "footnotes" | "tracked" | "remarks" | "looks">;

export const EMPTY_ANNOTATED_TEXT: AnnotatedText = { text: "" };

/** Returns the text of a line without the reader's hints. */
export function pickAnnotatedText({ text, footnotes, tracked, remarks, looks }: AnnotatedText): AnnotatedText {
  return buildText(text, footnotes ?? [], tracked ?? [], remarks ?? [], looks);
}

/** Returns the text of a line with the number that the source keeps apart in front. */
export function prependAutomaticNumber(line: SourceLine): AnnotatedText {
  const { number } = line.hints;
  return pickAnnotatedText(
    number === undefined ? line : sliceAnnotatedText(line, 0, line.text === "" ? number : `${number} `),
  );
}

/**
 * Returns the text from `start` to `end` with `lead` in front. Whatever was attached before `start` moves to the
 * beginning.
 */
export function sliceAnnotatedText<T extends AnnotatedText>(
  words: T,
  start: number,
  lead = "",
  end = words.text.length,
): T {
  const length = lead.length + end - start;
  const move = (at: number) => (at < start ? 0 : Math.min(at - start + lead.length, length));
  const within = (at: { start: number; end: number }) => (at.end <= start ? { start: 0, end: 0 } : span(at, move));
  const { text, footnotes = [], tracked = [], remarks = [], looks = [], ...rest } = words;
  const moved = buildText(
    lead + text.slice(start, end),
    footnotes.map((note) => ({ ...note, at: move(note.at) })),
    tracked.map((change) => ({ ...change, ...clipWords(change, text, start, end), ...within(change) })),
    remarks.map((remark) => ({ ...remark, ...within(remark) })),
    looks.map((look) => ({ ...look, ...within(look) })),
  );
  return { ...rest, ...moved } as T;
}

/** Splits a text at an offset, with what is attached to each part and without white space between them. */
export function splitAnnotatedTextAt<T extends AnnotatedText>(words: T, offset: number): readonly [T, T] {
  const { text, footnotes = [], tracked = [], remarks = [], looks = [] } = words;
  const before = text.slice(0, offset).trimEnd().length;
  const after = text.length - text.slice(offset).trimStart().length;
  const isBefore = ({ start, end }: { start: number; end: number }) => start < offset || end <= offset;
  const head = {
    ...words,
    footnotes: footnotes.filter(({ at }) => at <= offset),
    tracked: tracked.filter(isBefore),
    remarks: remarks.filter(isBefore),
    looks: looks.filter(({ start }) => start < offset),
  };
  const tail = {
    ...words,
    footnotes: footnotes.filter(({ at }) => at > offset),
    tracked: tracked.filter(({ end, start }) => end > offset || start > offset),
    // A comment on words of both parts stays with the first.
    remarks: remarks.filter((each) => !isBefore(each)),
    looks: looks.filter(({ end }) => end > offset),
  };
  return [sliceAnnotatedText(head, 0, "", before), sliceAnnotatedText(tail, after)];
}

/** Joins two texts, with a blank between them if neither is empty. */
export function joinAnnotatedTexts(first: AnnotatedText, second: AnnotatedText): AnnotatedText {
  const glue = first.text === "" || second.text === "" ? "" : " ";
  const text = first.text + glue + second.text;
  const by = text.length - second.text.length;
  const move = (at: number) => at + by;
  return buildText(
    text,
    [...(first.footnotes ?? []), ...(second.footnotes ?? []).map((note) => ({ ...note, at: move(note.at) }))],
    [...(first.tracked ?? []), ...(second.tracked ?? []).map((change) => ({ ...change, ...span(change, move) }))],
    [...(first.remarks ?? []), ...(second.remarks ?? []).map((remark) => ({ ...remark, ...span(remark, move) }))],
    [...(first.looks ?? []), ...(second.looks ?? []).map((look) => ({ ...look, ...span(look, move) }))],
  );
}

/** Returns everything attached to a text without its words, at the point where a following text begins. */
export function keepAnnotationsDropText(words: AnnotatedText): AnnotatedText {
  return buildText(
    "",
    (words.footnotes ?? []).map((note) => ({ ...note, at: 0 })),
    (words.tracked ?? []).map((change) => ({ ...change, start: 0, end: 0 })),
    (words.remarks ?? []).map((remark) => ({ ...remark, start: 0, end: 0 })),
  );
}

/** Returns only the footnotes, or everything but the footnotes, which a heading cannot have. */
export function keepOnlyFootnotes({ footnotes }: AnnotatedText): AnnotatedText {
  return buildText("", footnotes ?? [], [], []);
}
export function withoutFootnotes({ text, tracked, remarks, looks }: AnnotatedText): AnnotatedText {
  return buildText(text, [], tracked ?? [], remarks ?? [], looks);
}

/** Returns whether there is neither text nor anything attached to it. */
export function isEmptyAnnotatedText({ text, footnotes, tracked, remarks }: AnnotatedText): boolean {
  return text === "" && !footnotes?.length && !tracked?.length && !remarks?.length;
}

/** Converts a text to a draft's block, with its tracked changes only if they are shown. */
export function toDraftBlock({ text, footnotes, tracked }: AnnotatedText, shown: boolean): TextBlock {
  return {
    text,
    ...(footnotes?.length ? { footnotes } : {}),
    ...(shown && tracked?.length ? { tracked } : {}),
  };
}

function buildText(
  text: string,
  footnotes: readonly Footnote[],
  tracked: readonly TrackedChange[],
  remarks: readonly SourceComment[],
  looks: readonly WordsLook[] = [],
): AnnotatedText {
  const visible = looks.filter(({ start, end }) => start < end);
  return {
    text,
    ...(footnotes.length > 0 ? { footnotes } : {}),
    ...(tracked.length > 0 ? { tracked } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
    ...(visible.length > 0 ? { looks: visible } : {}),
  };
}

function span({ start, end }: { start: number; end: number }, move: (at: number) => number) {
  return { start: move(start), end: move(end) };
}

/** Returns the remaining words of a change that was partly cut off. */
function clipWords({ start, end, words }: TrackedChange, text: string, from: number, to: number): { words?: string } {
  const before = text.slice(start, Math.min(from, end));
  const after = text.slice(Math.max(to, start), end);
  if (start === end || before.length + after.length >= end - start) return {};
  if (start < from && words.startsWith(before)) return { words: words.slice(before.length) };
  if (end > to && words.endsWith(after)) return { words: words.slice(0, words.length - after.length) };
  return {};
}
