import { refusal, type Outcome } from "#shared/base/result.ts";
import { ownTextOfProvision, type Draft, type Provision } from "#shared/draft/draft.ts";
import { detectLanguage, languageDirectionOf } from "../language.ts";
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
import { splitRunOnParagraphs } from "./lists/runOnParagraphs.ts";
import { readMasthead } from "./front/masthead.ts";
import { flattenProvisions, type ProvisionNode } from "./tree/provisionNode.ts";
import { hasExplicitStructure, buildExplicitProvisionTree } from "./tree/explicitStructure.ts";
import { recogniseStatuses } from "./recogniseStatuses.ts";
import { takeLinesAboveFirstHeading, findTitleLines, type LineRange } from "./front/title.ts";
import { buildProvisionTree } from "./tree/provisionTree.ts";
import {
  isEmptyAnnotatedText,
  joinTexts,
  EMPTY_ANNOTATED_TEXT,
  keepOnlyAnnotations,
  prependAutomaticNumber,
  type AnnotatedText,
} from "./annotatedText.ts";

/**
 * Recognises a draft in lines of any reader. `fallback` is the title of a text that has none. Every word of the lines
 * is in the title, in a provision or in an exclusion; if one is in none, there is a warning `reading.lost`. Refuses
 * with `reading.nothing` if no provision is found.
 */
export function recogniseDraft(
  read: FormatReaderOutput,
  fallback: string,
  view: TrackedChangeMode = "accepted",
): Outcome<RecognisedDraft> {
  const { roots, lines, title, front, doubts, exclusions } = hasExplicitStructure(read.lines)
    ? takeStructure(read)
    : recogniseStructure(read);
  const { provisions, places, remarks, changes, looks } = flattenProvisions(roots, view === "shown");
  if (!provisions.some(isNumbered)) return refusal("reading.nothing");
  const language =
    read.language ?? detectLanguage(provisions.map((unit) => `${unit.heading} ${ownTextOfProvision(unit)}`).join("\n"));
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
  const { lines, doubts: runOn } = splitRunOnParagraphs(kept);
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
    .map(({ line }) => keepOnlyAnnotations(line))
    .reduce(joinTexts, EMPTY_ANNOTATED_TEXT);
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
  return { ...item, line: { ...item.line, ...joinTexts(left, item.line) }, title: joinTexts(left, item.title) };
}

/** Returns whether a unit can be cited: anything but plain text and a preamble without recitals. */
function isNumbered({ kind }: Provision): boolean {
  return kind !== "text" && kind !== "preamble";
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
