import { refuse, type Outcome } from "../../base/result.ts";
import { ownText, type Draft, type Provision } from "../../draft/draft.ts";
import { languageOf, directionOf } from "../language.ts";
import type { ChangeView, Line, Lines, ReadingWarning } from "../lines.ts";
import type { Recognised } from "../reading.ts";
import { withoutContents } from "./contents.ts";
import { itemsOf, type Item } from "./items.ts";
import { flatten, type Node } from "./node.ts";
import { isOutright, outrightTree } from "./outright.ts";
import { titleIn } from "./title.ts";
import { treeOf } from "./tree.ts";
import { isNothing, join, NO_WORDS, onPoint } from "./words.ts";

/**
 * Makes a draft of lines, whichever reader they come from. `fallback` is the title of a text that has none.
 * Refuses with `reading.nothing` where no provision is found.
 */
export function recognise(read: Lines, fallback: string, view: ChangeView = "accepted"): Outcome<Recognised> {
  const { roots, title, doubts } = isOutright(read.lines) ? taken(read) : found(read);
  const { provisions, places, remarks, changes } = flatten(roots, view === "shown");
  if (!provisions.some(isNumbered)) return refuse("reading.nothing");
  const language = read.language ?? languageOf(provisions.map((unit) => `${unit.heading} ${ownText(unit)}`).join("\n"));
  const draft: Draft = {
    title: title ?? fallback,
    language,
    direction: read.direction ?? directionOf(language),
    provisions,
  };
  const warnings = [...read.warnings, ...doubts, ...repeated(provisions, places)];
  return { draft, warnings, masthead: {}, remarks, changes, statuses: [], places };
}

/** What the lines come to before their provisions are named. */
interface Forest {
  readonly roots: readonly Node[];
  readonly title: string | undefined;
  readonly doubts: readonly ReadingWarning[];
}

/** The structure as the source says it. */
function taken({ lines, title }: Lines): Forest {
  return { roots: outrightTree(lines), title, doubts: [] };
}

/** The structure as the words tell it. */
function found(read: Lines): Forest {
  const { lines, dropped } = withoutContents(read.lines);
  const { items, doubts } = itemsOf(lines);
  const title = titleIn(items);
  return {
    roots: treeOf(without(items, title)),
    title: items[title]?.line.text ?? read.title,
    doubts: [...contents(dropped), ...doubts],
  };
}

/** The items below and above the title; what hangs on it goes to the next line. */
function without(items: readonly Item[], title: number): readonly Item[] {
  const left = title < 0 ? NO_WORDS : onPoint(items[title]!.line);
  return items.flatMap((item, i) => {
    if (i === title) return [];
    if (i !== title + 1 || isNothing(left)) return [item];
    return [{ ...item, line: { ...item.line, ...join(left, item.line) }, title: join(left, item.title) }];
  });
}

/** A unit that a person would cite: anything but plain text, and a preamble without recitals. */
function isNumbered({ kind }: Provision): boolean {
  return kind !== "text" && kind !== "preamble";
}

function contents(count: number): ReadingWarning[] {
  return count > 0 ? [{ code: "reading.contents", params: { count }, where: null }] : [];
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
