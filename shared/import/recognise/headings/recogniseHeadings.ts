import type { SourceLine } from "#shared/import/sourceLines.ts";
import { isAllCapitals, looksLikeHeadingTitle, parseHeadingOfLine, type ParsedHeading } from "./heading.ts";
import { listMarkerOfLine } from "../tree/provisionSubtreeBuilder.ts";
import { classifyBareNumberHeadings } from "./bareNumberHeadings.ts";
import { classifyWordlessHeadings } from "./wordlessHeadings.ts";
import { decideWhichAreHeadings, isLaterInSequence, isNextInSequence, headingOrdinalOf } from "./headingSequence.ts";
import {
  sliceAnnotatedText,
  joinAnnotatedTexts,
  EMPTY_ANNOTATED_TEXT,
  keepAnnotationsDropText,
  prependAutomaticNumber,
  pickAnnotatedText,
  type AnnotatedText,
} from "../annotatedText.ts";

/** A line of the source with the heading it opens, if any. A heading includes its title lines. */
export interface LineWithHeading {
  readonly line: SourceLine;
  readonly heading: ParsedHeading | null;
  /** The heading's title with everything attached to the line and to its title lines. */
  readonly title: AnnotatedText;
}

/** A line that looks like a heading but was read as text, or a number missing before a heading. */
export interface RecognitionDoubt {
  readonly code: "reading.reference" | "reading.gap";
  readonly params: Readonly<Record<string, string>>;
  readonly where: SourceLine["where"];
}

/** Decides which lines are headings, and joins titles on lines of their own to them. */
export function recogniseHeadings(lines: readonly SourceLine[]): {
  items: readonly LineWithHeading[];
  doubts: readonly RecognitionDoubt[];
} {
  const headings = lines.map(parseHeadingOfLine);
  headings.forEach((heading, i) => {
    const before = headings[i - 1];
    if (isBareAnnex(heading) && before?.kind === "article" && standsAlone(before)) headings[i] = null;
  });
  classifyWordlessHeadings(headings, lines);
  classifyBareNumberHeadings(headings, lines);
  rejectEmpty(headings, lines);
  const rejected = rejectUnlikely(headings);
  const doubts = [...rejected.map((i) => referenceAt(lines, i)), ...gapsIn(headings, lines)];
  return { items: joinTitles(lines, headings), doubts };
}

/**
 * Returns whether a heading is "Annex" or "Annexes" without a number, which below "Article 74" is that article's title.
 */
function isBareAnnex(heading: ParsedHeading | null | undefined): boolean {
  return heading?.kind === "annex" && heading.number === "";
}

function standsAlone({ title, runIn }: ParsedHeading): boolean {
  return title === "" && runIn < 0;
}

/**
 * Rejects containers without articles after an article: if a paragraph follows immediately, the name is text, such as
 * the last line of one column of a bilingual text.
 */
function rejectEmpty(headings: (ParsedHeading | null)[], lines: readonly SourceLine[]): void {
  let inArticle = false;
  headings.forEach((heading, i) => {
    const next = lines[i + 1];
    if (isArticleOrRuleHeading(heading)) inArticle = true;
    else if (heading?.kind === "annex") inArticle = false;
    else if (heading && inArticle && standsAlone(heading) && next && !headings[i + 1] && isParagraph(next))
      headings[i] = null;
  });
}

function isParagraph(line: SourceLine): boolean {
  return line.hints.heading === undefined && (listMarkerOfLine(line) !== null || !looksLikeHeadingTitle(line.text));
}

/** Returns whether a heading is of a kind that is numbered throughout a text. */
export function isArticleOrRuleHeading(heading: ParsedHeading | null | undefined): boolean {
  return heading?.kind === "article" || heading?.kind === "rule";
}

/** Rejects headings out of sequence; returns the indices of those that looked likely. */
function rejectUnlikely(headings: (ParsedHeading | null)[]): number[] {
  let stretch = 0;
  const serial = headings.flatMap((heading, i) => {
    if (heading?.kind === "annex") stretch++;
    return heading && isArticleOrRuleHeading(heading) ? [{ heading, stretch, i }] : [];
  });
  const accepted = decideWhichAreHeadings(serial);
  const rejected = serial.filter((_, nth) => !accepted[nth]);
  for (const { i } of rejected) headings[i] = null;
  return rejected.filter(({ heading }) => heading.weight > 1).map(({ i }) => i);
}

function referenceAt(lines: readonly SourceLine[], i: number): RecognitionDoubt {
  const { text, where } = lines[i]!;
  return { code: "reading.reference", params: { text: text.slice(0, 60) }, where };
}

function gapsIn(headings: readonly (ParsedHeading | null)[], lines: readonly SourceLine[]): RecognitionDoubt[] {
  const last = new Map<string, ParsedHeading>();
  return headings.flatMap((heading, i) => {
    if (heading?.kind === "annex") last.clear();
    if (!heading || !isArticleOrRuleHeading(heading)) return [];
    const before = last.get(heading.kind);
    last.set(heading.kind, heading);
    const [a, b] = [before && headingOrdinalOf(before.number), headingOrdinalOf(heading.number)];
    if (!before || !a || !b || !isLaterInSequence(a, b) || isNextInSequence(a, b)) return [];
    return [
      { code: "reading.gap", params: { before: before.num, after: heading.num }, where: lines[i]!.where } as const,
    ];
  });
}

function joinTitles(lines: readonly SourceLine[], headings: readonly (ParsedHeading | null)[]): LineWithHeading[] {
  const items: LineWithHeading[] = [];
  for (let i = 0; i < lines.length; i++) {
    const heading = headings[i] ?? null;
    const line = lines[i]!;
    const end = heading && standsAlone(heading) ? titleEnd(lines, headings, i) : i + 1;
    const titles = heading
      ? [titleOf(line, heading), ...lines.slice(i + 1, end).map(prependAutomaticNumber)]
      : [EMPTY_ANNOTATED_TEXT];
    items.push({ line, heading, title: titles.reduce(joinAnnotatedTexts) });
    i = end - 1;
  }
  return items;
}

/** Returns the title on the heading's own line. Whatever is attached before it moves to its beginning. */
function titleOf(line: SourceLine, { title }: ParsedHeading): AnnotatedText {
  const bare = title.replace(/\]+$/, "");
  const at = bare === "" ? -1 : line.text.lastIndexOf(bare);
  return at < 0
    ? keepAnnotationsDropText(line)
    : { ...pickAnnotatedText(sliceAnnotatedText(line, at, "", at + bare.length)), text: title };
}

const MAX_TITLE_LINES = 4;

/** Returns the index after the title lines that follow a heading. */
function titleEnd(lines: readonly SourceLine[], headings: readonly (ParsedHeading | null)[], start: number): number {
  let end = start + 1;
  const more = () => end < lines.length && end - start <= MAX_TITLE_LINES && !headings[end];
  if (!more() || !isTitle(lines[end]!, lines[start]!)) return end;
  end++;
  while (more() && continuesTitle(lines[end - 1]!, lines[end]!)) end++;
  return end;
}

/**
 * Returns whether a line is the title of the heading above. If the source marks its headings, titles are marked, too;
 * otherwise the words must look like a title.
 */
function isTitle(line: SourceLine, above: SourceLine): boolean {
  if (line.hints.heading !== undefined) return true;
  if (listMarkerOfLine(line)) return false;
  if (above.hints.heading !== undefined && !line.hints.bold && line.hints.align !== "center") return false;
  return looksLikeHeadingTitle(line.text);
}

function continuesTitle(title: SourceLine, next: SourceLine): boolean {
  if (next.hints.heading !== undefined) return next.hints.heading === title.hints.heading;
  return isAllCapitals(title.text) && isAllCapitals(next.text) && !listMarkerOfLine(next);
}
