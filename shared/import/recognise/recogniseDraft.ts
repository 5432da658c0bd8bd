import { refusal, type Outcome } from "#shared/base/result.ts";
import { ownText, type Draft, type Provision } from "#shared/draft/draft.ts";
import { detectLanguage, directionOf } from "../language.ts";
import { findLostWords, textsOfLine } from "../lostWords.ts";
import type { ChangeView, SourceLine, ReaderOutput, Exclusion, ImportWarning } from "../sourceLines.ts";
import type { PlacedChange, RecognisedDraft } from "../importedDraft.ts";
import { warnUnbalancedBrackets } from "./checks/unbalancedBrackets.ts";
import { removeTableOfContents } from "./front/tableOfContents.ts";
import { classifyLines, type ClassifiedLine } from "./headings/classifyLines.ts";
import { warnIncompleteOptions } from "./checks/incompleteOptions.ts";
import { splitRunOnParagraphs } from "./lists/runOnParagraphs.ts";
import { mastheadOf } from "./front/masthead.ts";
import { flattenProvisions, type ProvisionNode } from "./tree/provisionNode.ts";
import { hasExplicitStructure, buildExplicitTree } from "./tree/explicitStructure.ts";
import { findStatuses } from "./statuses.ts";
import { takeFrontLines, findTitle, type LineRange } from "./front/title.ts";
import { buildProvisionTree } from "./tree/provisionTree.ts";
import {
  isEmptyText,
  joinTexts,
  NO_TEXT,
  collapseToPoint,
  prependNumber,
  type AnnotatedText,
} from "./annotatedText.ts";

/**
 * Makes a draft of lines, whichever reader they come from. `fallback` is the title of a text that has none. Every word
 * of the lines is in the title, in a provision or in an exclusion; should one be in none, `reading.lost` warns of it.
 * Refuses with `reading.nothing` where no provision is found.
 */
export function recogniseDraft(
  read: ReaderOutput,
  fallback: string,
  view: ChangeView = "accepted",
): Outcome<RecognisedDraft> {
  const { roots, lines, title, front, doubts, exclusions } = hasExplicitStructure(read.lines)
    ? taken(read)
    : found(read);
  const { provisions, places, remarks, changes } = flattenProvisions(roots, view === "shown");
  if (!provisions.some(isNumbered)) return refusal("reading.nothing");
  const language =
    read.language ?? detectLanguage(provisions.map((unit) => `${unit.heading} ${ownText(unit)}`).join("\n"));
  const draft: Draft = {
    title: title ?? fallback,
    language,
    direction: read.direction ?? directionOf(language),
    provisions,
  };
  const warnings = [
    ...lost(lines, provisions),
    ...read.warnings,
    ...doubts,
    ...repeated(provisions, places),
    ...warnIncompleteOptions(provisions, places),
    ...warnUnbalancedBrackets(provisions, places),
  ];
  if (view === "shown") warnings.push(...unshown(changes, places));
  return {
    draft,
    warnings,
    masthead: mastheadOf(read, front, title ?? ""),
    remarks,
    changes,
    statuses: findStatuses(provisions),
    places,
    exclusions: [...(read.exclusions ?? []), ...unusedTitle(read, draft.title), ...exclusions],
  };
}

/** Words of a stretch that is lost are quoted up to here. */
const LONGEST_QUOTE = 200;

function lost(lines: readonly SourceLine[], provisions: readonly Provision[]): ImportWarning[] {
  return findLostWords(lines, provisions).map(({ words, where }) => {
    const quoted = words.join(" ");
    const short = quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted;
    return { code: "reading.lost", params: { count: words.length, words: short }, where };
  });
}

/** What the source calls itself, where its text has a title of its own. */
function unusedTitle({ title = "" }: ReaderOutput, used: string): Exclusion[] {
  return title === "" || title === used ? [] : [{ reason: "metadata", text: title, where: null }];
}

/** What the lines come to before their provisions are named. */
interface Forest {
  readonly roots: readonly ProvisionNode[];
  /** The lines that the roots are made of. */
  readonly lines: readonly SourceLine[];
  readonly title: string | undefined;
  /** The lines above the first provision. */
  readonly front: readonly SourceLine[];
  readonly doubts: readonly ImportWarning[];
  readonly exclusions: readonly Exclusion[];
}

/** The structure as the source says it. */
function taken({ lines, title }: ReaderOutput): Forest {
  const first = lines.findIndex(({ hints }) => hints.unit !== undefined);
  const front = lines.slice(0, first);
  return {
    roots: buildExplicitTree(lines),
    lines,
    title: title ?? textOf(front, findTitle(front)),
    front,
    doubts: [],
    exclusions: [],
  };
}

/** The structure as the words tell it. */
function found(read: ReaderOutput): Forest {
  const { lines: kept, dropped } = removeTableOfContents(read.lines);
  const { lines, doubts: runOn } = splitRunOnParagraphs(kept);
  const { items, doubts } = classifyLines(lines);
  const front = takeFrontLines(items);
  const title = findTitle(front);
  return {
    roots: buildProvisionTree(without(items, title)),
    lines: title ? [...lines.slice(0, title.start), ...lines.slice(title.end)] : lines,
    title: textOf(front, title) ?? read.title,
    front,
    doubts: [...contents(dropped), ...doubts, ...runOn],
    exclusions: dropped.flatMap(exclusionsOf),
  };
}

function textOf(front: readonly SourceLine[], title: LineRange | null): string | undefined {
  if (!title) return undefined;
  const lines = front.slice(title.start, title.end);
  return lines.map((line) => prependNumber(line).text).join(" ");
}

/** The items below and above the title; what hangs on it goes to the next line. */
function without(items: readonly ClassifiedLine[], title: LineRange | null): readonly ClassifiedLine[] {
  if (!title) return items;
  const left = items
    .slice(title.start, title.end)
    .map(({ line }) => collapseToPoint(line))
    .reduce(joinTexts, NO_TEXT);
  const [next, ...others] = items.slice(title.end);
  if (isEmptyText(left)) return [...items.slice(0, title.start), ...items.slice(title.end)];
  return [...items.slice(0, title.start), withWords(next ?? EMPTY, left), ...others];
}

const EMPTY: ClassifiedLine = { line: { text: "", hints: {}, where: null }, heading: null, title: NO_TEXT };

function withWords(item: ClassifiedLine, left: AnnotatedText): ClassifiedLine {
  return { ...item, line: { ...item.line, ...joinTexts(left, item.line) }, title: joinTexts(left, item.title) };
}

/** A unit that a person would cite: anything but plain text, and a preamble without recitals. */
function isNumbered({ kind }: Provision): boolean {
  return kind !== "text" && kind !== "preamble";
}

function contents(dropped: readonly SourceLine[]): ImportWarning[] {
  const [first] = dropped;
  return first ? [{ code: "reading.contents", params: { count: dropped.length }, where: first.where }] : [];
}

/** A line of a list of contents, with the comments that stand on it. */
function exclusionsOf(line: SourceLine): Exclusion[] {
  const { where, remarks = [] } = line;
  const said = remarks.flatMap(({ text, replies = [] }) => [text, ...replies.map((reply) => reply.text)]);
  return [
    { reason: "contents", text: textsOfLine(line).filter(Boolean).join(" "), where },
    ...said.map((text): Exclusion => ({ reason: "comment", text, where })),
  ];
}

/** A heading shows no tracked changes. */
function unshown(changes: readonly PlacedChange[], places: readonly SourceLine["where"][]): ImportWarning[] {
  const inHeadings = changes.filter(({ spot }) => spot.block < 0);
  const [first] = inHeadings;
  if (!first) return [];
  return [
    { code: "reading.heading-changes", params: { count: inHeadings.length }, where: places[first.spot.provision]! },
  ];
}

/** More repeated numbers than this, and it is a whole second text, such as another language: said once. */
const MANY = 20;

function repeated(provisions: readonly Provision[], places: readonly SourceLine["where"][]): ImportWarning[] {
  const again = provisions.flatMap(({ address }, i) =>
    / #\d+\)?$/.test(address) ? [{ address, where: places[i]! }] : [],
  );
  const [first] = again;
  if (first && again.length > MANY) {
    return [
      { code: "reading.repeated-often", params: { count: again.length, address: first.address }, where: first.where },
    ];
  }
  return again.map(({ address, where }) => ({ code: "reading.repeated", params: { address }, where }));
}
