import { refuse, type Outcome } from "#shared/base/result.ts";
import { ownText, type Draft, type Provision } from "#shared/draft/draft.ts";
import { languageOf, directionOf } from "../language.ts";
import { lossesOf, saidBy } from "../account.ts";
import type { ChangeView, Line, Lines, Exclusion, ReadingWarning } from "../lines.ts";
import type { PlacedChange, Recognised } from "../reading.ts";
import { unbalanced } from "./brackets.ts";
import { withoutContents } from "./contents.ts";
import { itemsOf, type Item } from "./items.ts";
import { lonely } from "./lonely.ts";
import { apart } from "./runon.ts";
import { mastheadOf } from "./masthead.ts";
import { flatten, type Node } from "./node.ts";
import { isOutright, outrightTree } from "./outright.ts";
import { statusesIn } from "./statuses.ts";
import { frontOf, titleIn, type Stretch } from "./title.ts";
import { treeOf } from "./tree.ts";
import { isNothing, join, NO_WORDS, onPoint, spoken, type Words } from "./words.ts";

/**
 * Makes a draft of lines, whichever reader they come from. `fallback` is the title of a text that has none. Every word
 * of the lines is in the title, in a provision or in an exclusion; should one be in none, `reading.lost` warns of it.
 * Refuses with `reading.nothing` where no provision is found.
 */
export function recognise(read: Lines, fallback: string, view: ChangeView = "accepted"): Outcome<Recognised> {
  const { roots, lines, title, front, doubts, exclusions } = isOutright(read.lines) ? taken(read) : found(read);
  const { provisions, places, remarks, changes } = flatten(roots, view === "shown");
  if (!provisions.some(isNumbered)) return refuse("reading.nothing");
  const language = read.language ?? languageOf(provisions.map((unit) => `${unit.heading} ${ownText(unit)}`).join("\n"));
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
    ...lonely(provisions, places),
    ...unbalanced(provisions, places),
  ];
  if (view === "shown") warnings.push(...unshown(changes, places));
  return {
    draft,
    warnings,
    masthead: mastheadOf(read, front, title ?? ""),
    remarks,
    changes,
    statuses: statusesIn(provisions),
    places,
    exclusions: [...(read.exclusions ?? []), ...unusedTitle(read, draft.title), ...exclusions],
  };
}

/** Words of a stretch that is lost are quoted up to here. */
const LONGEST_QUOTE = 200;

function lost(lines: readonly Line[], provisions: readonly Provision[]): ReadingWarning[] {
  return lossesOf(lines, provisions).map(({ words, where }) => {
    const quoted = words.join(" ");
    const short = quoted.length > LONGEST_QUOTE ? `${quoted.slice(0, LONGEST_QUOTE)}…` : quoted;
    return { code: "reading.lost", params: { count: words.length, words: short }, where };
  });
}

/** What the source calls itself, where its text has a title of its own. */
function unusedTitle({ title = "" }: Lines, used: string): Exclusion[] {
  return title === "" || title === used ? [] : [{ reason: "metadata", text: title, where: null }];
}

/** What the lines come to before their provisions are named. */
interface Forest {
  readonly roots: readonly Node[];
  /** The lines that the roots are made of. */
  readonly lines: readonly Line[];
  readonly title: string | undefined;
  /** The lines above the first provision. */
  readonly front: readonly Line[];
  readonly doubts: readonly ReadingWarning[];
  readonly exclusions: readonly Exclusion[];
}

/** The structure as the source says it. */
function taken({ lines, title }: Lines): Forest {
  const first = lines.findIndex(({ hints }) => hints.unit !== undefined);
  const front = lines.slice(0, first);
  return {
    roots: outrightTree(lines),
    lines,
    title: title ?? textOf(front, titleIn(front)),
    front,
    doubts: [],
    exclusions: [],
  };
}

/** The structure as the words tell it. */
function found(read: Lines): Forest {
  const { lines: kept, dropped } = withoutContents(read.lines);
  const { lines, doubts: runOn } = apart(kept);
  const { items, doubts } = itemsOf(lines);
  const front = frontOf(items);
  const title = titleIn(front);
  return {
    roots: treeOf(without(items, title)),
    lines: title ? [...lines.slice(0, title.start), ...lines.slice(title.end)] : lines,
    title: textOf(front, title) ?? read.title,
    front,
    doubts: [...contents(dropped), ...doubts, ...runOn],
    exclusions: dropped.flatMap(exclusionsOf),
  };
}

function textOf(front: readonly Line[], title: Stretch | null): string | undefined {
  if (!title) return undefined;
  const lines = front.slice(title.start, title.end);
  return lines.map((line) => spoken(line).text).join(" ");
}

/** The items below and above the title; what hangs on it goes to the next line. */
function without(items: readonly Item[], title: Stretch | null): readonly Item[] {
  if (!title) return items;
  const left = items
    .slice(title.start, title.end)
    .map(({ line }) => onPoint(line))
    .reduce(join, NO_WORDS);
  const [next, ...others] = items.slice(title.end);
  if (isNothing(left)) return [...items.slice(0, title.start), ...items.slice(title.end)];
  return [...items.slice(0, title.start), withWords(next ?? EMPTY, left), ...others];
}

const EMPTY: Item = { line: { text: "", hints: {}, where: null }, heading: null, title: NO_WORDS };

function withWords(item: Item, left: Words): Item {
  return { ...item, line: { ...item.line, ...join(left, item.line) }, title: join(left, item.title) };
}

/** A unit that a person would cite: anything but plain text, and a preamble without recitals. */
function isNumbered({ kind }: Provision): boolean {
  return kind !== "text" && kind !== "preamble";
}

function contents(dropped: readonly Line[]): ReadingWarning[] {
  const [first] = dropped;
  return first ? [{ code: "reading.contents", params: { count: dropped.length }, where: first.where }] : [];
}

/** A line of a list of contents, with the comments that stand on it. */
function exclusionsOf(line: Line): Exclusion[] {
  const { where, remarks = [] } = line;
  const said = remarks.flatMap(({ text, replies = [] }) => [text, ...replies.map((reply) => reply.text)]);
  return [
    { reason: "contents", text: saidBy(line).filter(Boolean).join(" "), where },
    ...said.map((text): Exclusion => ({ reason: "comment", text, where })),
  ];
}

/** A heading shows no tracked changes. */
function unshown(changes: readonly PlacedChange[], places: readonly Line["where"][]): ReadingWarning[] {
  const inHeadings = changes.filter(({ spot }) => spot.block < 0);
  const [first] = inHeadings;
  if (!first) return [];
  return [
    { code: "reading.heading-changes", params: { count: inHeadings.length }, where: places[first.spot.provision]! },
  ];
}

/** More repeated numbers than this, and it is a whole second text, such as another language: said once. */
const MANY = 20;

function repeated(provisions: readonly Provision[], places: readonly Line["where"][]): ReadingWarning[] {
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
