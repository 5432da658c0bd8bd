import { refusal, type Outcome } from "#shared/base/result.ts";
import { ownTextOfProvision, type Draft, type Provision } from "#shared/draft/draft.ts";
import { languageDirectionOf, statedLanguageUnlessContradicted } from "../detectLanguage.ts";
import { findLostWords, listTextsOfSourceLine } from "../lostWords.ts";
import type {
  TrackedChangeMode,
  SourceLine,
  FormatReaderOutput,
  ImportExclusion,
  ImportWarning,
} from "../sourceLines.ts";
import type { PlacedTrackedChange, RecognisedDraft } from "../importedDraft.ts";
import { warnUnbalancedBrackets } from "./checks/unbalancedBrackets.ts";
import { removeTableOfContents } from "./front/tableOfContents.ts";
import { recogniseHeadings, type LineWithHeading } from "./headings/recogniseHeadings.ts";
import { warnIncompleteDraftingOptions } from "./checks/incompleteDraftingOptions.ts";
import { splitUnbrokenText } from "./lists/unbrokenText.ts";
import { splitRunOnParagraphs } from "./lists/runOnParagraphs.ts";
import { readMasthead } from "./front/masthead.ts";
import { flattenProvisions, type ProvisionNode } from "./tree/provisionNode.ts";
import { hasExplicitStructure, buildExplicitProvisionTree } from "./tree/explicitStructure.ts";
import { recogniseStatuses } from "./recogniseStatuses.ts";
import { takeLinesAboveFirstHeading, findTitleLines, type LineRange } from "./front/titleLines.ts";
import { buildTreeOfNumberedLines } from "./tree/buildTreeOfNumberedLines.ts";
import { buildProvisionTree } from "./tree/provisionTree.ts";
import {
  isEmptyAnnotatedText,
  joinAnnotatedTexts,
  EMPTY_ANNOTATED_TEXT,
  keepAnnotationsDropText,
  prependAutomaticNumber,
  type AnnotatedText,
} from "./annotatedText.ts";

/** How a draft is recognised. */
export interface RecognitionOptions {
  /** How the tracked changes of the lines were treated. Default: accepted. */
  readonly view?: TrackedChangeMode;
  /** Whether to number the paragraphs, whatever numbers the source prints. */
  readonly numbersParagraphs?: boolean;
}

/**
 * Recognises a draft in lines of any reader. `fallback` is the title of a text that has none. The paragraphs of a text
 * without numbers are numbered (warning `reading.paragraphs`). Every word of the lines is in the title, in a provision
 * or in an exclusion; if one is in none, there is a warning `reading.lost`. Refuses with `reading.nothing` if there is
 * no text.
 */
export function recogniseDraft(
  read: FormatReaderOutput,
  fallback: string,
  { view = "accepted", numbersParagraphs = false }: RecognitionOptions = {},
): Outcome<RecognisedDraft> {
  const recognised = numbersParagraphs ? null : recogniseUnits(read);
  const forest = recognised && recognised.roots.some(hasNumber) ? recognised : numberParagraphs(read);
  const { roots, lines, title, front, doubts, exclusions } = forest;
  const { provisions, places, remarks, changes, looks } = flattenProvisions(roots, view === "shown");
  if (provisions.length === 0) return refusal("reading.nothing");
  const words = provisions.map((unit) => `${unit.heading} ${ownTextOfProvision(unit)}`).join("\n");
  const language = statedLanguageUnlessContradicted(words, read.language);
  const draft: Draft = {
    title: title ?? fallback,
    language,
    direction: read.direction ?? languageDirectionOf(language),
    provisions,
  };
  const warnings = [
    ...warnLostWords(lines, provisions),
    ...read.warnings,
    ...doubts,
    ...warnRepeated(provisions, places),
    ...warnIncompleteDraftingOptions(provisions, places),
    ...warnUnbalancedBrackets(provisions, places),
  ];
  if (view === "shown") warnings.push(...warnHeadingChanges(changes, places));
  return {
    draft,
    warnings,
    masthead: readMasthead(read, front, title ?? ""),
    remarks,
    changes,
    ...(looks.length > 0 && { looks }),
    statuses: recogniseStatuses(provisions),
    places,
    exclusions: [...(read.exclusions ?? []), ...unusedTitle(read, draft.title), ...exclusions],
  };
}

/** The maximum length of a quotation of lost words. */
const LONGEST_QUOTE = 200;

function warnLostWords(lines: readonly SourceLine[], provisions: readonly Provision[]): ImportWarning[] {
  return findLostWords(lines, provisions).map(({ words, where }) => {
    const quoted = words.join(" ");
    const short = quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted;
    return { code: "reading.lost", params: { count: words.length, words: short }, where };
  });
}

/** Excludes the title that the source states if the text has a title of its own. */
function unusedTitle({ title = "" }: FormatReaderOutput, used: string): ImportExclusion[] {
  return title === "" || title === used ? [] : [{ reason: "metadata", text: title, where: null }];
}

/** The result of recognition before the provisions are named. */
interface Forest {
  readonly roots: readonly ProvisionNode[];
  /** The lines from which the roots are made. */
  readonly lines: readonly SourceLine[];
  readonly title: string | undefined;
  /** The lines above the first provision. */
  readonly front: readonly SourceLine[];
  readonly doubts: readonly ImportWarning[];
  readonly exclusions: readonly ImportExclusion[];
}

function recogniseUnits(read: FormatReaderOutput): Forest {
  return hasExplicitStructure(read.lines) ? takeStructure(read) : recogniseStructure(read);
}

/** Takes the text as it stands, and numbers its paragraphs. */
function numberParagraphs(read: FormatReaderOutput): Forest {
  const { lines: kept, dropped } = removeTableOfContents(read.lines.flatMap(withStatedWords));
  const items = kept.map((line) => ({ line, heading: null, title: EMPTY_ANNOTATED_TEXT }));
  const front = takeLinesAboveFirstHeading(items);
  const found = hasExplicitStructure(read.lines) ? null : findTitleLines(front);
  // A text that is only a title is read as a paragraph, and a heading further down is one of its sections.
  const isTitle =
    found && found.end - found.start < kept.length && (found.start === 0 || isTopHeading(front[found.start]!));
  const title = isTitle ? found : null;
  const lines = withoutTitle(items, title).map(({ line }) => line);
  const roots = buildTreeOfNumberedLines(lines);
  const count = countParagraphs(roots);
  return {
    roots,
    lines,
    title: textOf(front, title) ?? read.title,
    front,
    doubts: [
      ...(count > 0 ? [{ code: "reading.paragraphs", params: { count }, where: null }] : []),
      ...warnContents(dropped),
    ],
    exclusions: dropped.flatMap(exclusionsOf),
  };
}

function isTopHeading({ hints }: SourceLine): boolean {
  return hints.heading === 1 || /^title$/i.test(hints.style ?? "");
}

function countParagraphs(nodes: readonly ProvisionNode[]): number {
  return nodes.reduce((sum, { kind, children }) => sum + Number(kind === "paragraph") + countParagraphs(children), 0);
}

/** Returns the lines for a unit that the source states: its number and heading are words of the text, too. */
function withStatedWords(line: SourceLine): readonly SourceLine[] {
  const { unit, ...hints } = line.hints;
  if (!unit) return [line];
  const stated = [unit.num, unit.heading].filter(Boolean).join(" ");
  const own = isEmptyAnnotatedText(line) ? [] : [{ ...line, hints }];
  return stated === "" ? own : [{ text: stated, hints: { heading: unit.level }, where: line.where }, ...own];
}

/** Takes the structure that the source states. */
function takeStructure({ lines, title }: FormatReaderOutput): Forest {
  const first = lines.findIndex(({ hints }) => hints.unit !== undefined);
  const front = lines.slice(0, first);
  return {
    roots: buildExplicitProvisionTree(lines),
    lines,
    title: title ?? textOf(front, findTitleLines(front)),
    front,
    doubts: [],
    exclusions: [],
  };
}

/** Recognises the structure from the words. */
function recogniseStructure(read: FormatReaderOutput): Forest {
  const { lines: kept, dropped } = removeTableOfContents(read.lines);
  const { lines, doubts: runOn } = splitRunOnParagraphs(splitUnbrokenText(kept));
  const { items, doubts } = recogniseHeadings(lines);
  const front = takeLinesAboveFirstHeading(items);
  const title = findTitleLines(front);
  return {
    roots: buildProvisionTree(withoutTitle(items, title)),
    lines: title ? [...lines.slice(0, title.start), ...lines.slice(title.end)] : lines,
    title: textOf(front, title) ?? read.title,
    front,
    doubts: [...warnContents(dropped), ...doubts, ...runOn],
    exclusions: dropped.flatMap(exclusionsOf),
  };
}

function textOf(front: readonly SourceLine[], title: LineRange | null): string | undefined {
  if (!title) return undefined;
  const lines = front.slice(title.start, title.end);
  return lines.map((line) => prependAutomaticNumber(line).text).join(" ");
}

/** Returns the items without the title; whatever is attached to it moves to the next line. */
function withoutTitle(items: readonly LineWithHeading[], title: LineRange | null): readonly LineWithHeading[] {
  if (!title) return items;
  const left = items
    .slice(title.start, title.end)
    .map(({ line }) => keepAnnotationsDropText(line))
    .reduce(joinAnnotatedTexts, EMPTY_ANNOTATED_TEXT);
  const [next, ...others] = items.slice(title.end);
  if (isEmptyAnnotatedText(left)) return [...items.slice(0, title.start), ...items.slice(title.end)];
  return [...items.slice(0, title.start), withWords(next ?? EMPTY, left), ...others];
}

const EMPTY: LineWithHeading = {
  line: { text: "", hints: {}, where: null },
  heading: null,
  title: EMPTY_ANNOTATED_TEXT,
};

function withWords(item: LineWithHeading, left: AnnotatedText): LineWithHeading {
  return {
    ...item,
    line: { ...item.line, ...joinAnnotatedTexts(left, item.line) },
    title: joinAnnotatedTexts(left, item.title),
  };
}

/**
 * Returns whether a unit, or one beneath it, can be cited by a number of the source: anything but plain text, a preamble
 * without recitals, and sections and paragraphs without a number.
 */
function hasNumber({ kind, num, children }: ProvisionNode): boolean {
  const isPlain =
    kind === "text" || kind === "preamble" || ((kind === "section" || kind === "paragraph") && num === "");
  return !isPlain || children.some(hasNumber);
}

function warnContents(dropped: readonly SourceLine[]): ImportWarning[] {
  const [first] = dropped;
  return first ? [{ code: "reading.contents", params: { count: dropped.length }, where: first.where }] : [];
}

/** Returns exclusions for a line of a table of contents and the comments on it. */
function exclusionsOf(line: SourceLine): ImportExclusion[] {
  const { where, remarks = [] } = line;
  const comments = remarks.flatMap(({ text, replies = [] }) => [text, ...replies.map((reply) => reply.text)]);
  return [
    { reason: "contents", text: listTextsOfSourceLine(line).filter(Boolean).join(" "), where },
    ...comments.map((text): ImportExclusion => ({ reason: "comment", text, where })),
  ];
}

/** Warns about tracked changes in headings, which do not show them. */
function warnHeadingChanges(
  changes: readonly PlacedTrackedChange[],
  places: readonly SourceLine["where"][],
): ImportWarning[] {
  const inHeadings = changes.filter(({ spot }) => spot.block < 0);
  const [first] = inHeadings;
  if (!first) return [];
  return [
    { code: "reading.heading-changes", params: { count: inHeadings.length }, where: places[first.spot.provision]! },
  ];
}

/**
 * If more numbers than this are repeated, there is a whole second text, such as another language, and one warning is
 * given.
 */
const MANY = 20;

function warnRepeated(provisions: readonly Provision[], places: readonly SourceLine["where"][]): ImportWarning[] {
  const repeats = provisions.flatMap(({ address }, i) =>
    / #\d+\)?$/.test(address) ? [{ address, where: places[i]! }] : [],
  );
  const [first] = repeats;
  if (first && repeats.length > MANY) {
    return [
      { code: "reading.repeated-often", params: { count: repeats.length, address: first.address }, where: first.where },
    ];
  }
  return repeats.map(({ address, where }) => ({ code: "reading.repeated", params: { address }, where }));
}
