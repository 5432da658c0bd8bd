import type { ImportWarning, SourceComment, SourceLine, SourceTrackedChange, WordsLook } from "../sourceLines.ts";
import { ADDITION_LOOKS, HAS_ADDITION_LOOK, type AdditionLook } from "./additionLook.ts";
import { findManualMarkupLegend, type ManualMarkupLegend } from "./manualMarkupLegend.ts";

/** How a revision is marked by hand, without tracked changes. */
export interface ManualMarkup {
  /** How many passages are struck out, and how many look as additions do. */
  readonly deleted: number;
  readonly inserted: number;
  /** How many further passages may be additions. They stay plain words. */
  readonly doubtful: number;
  /** The look of additions; null if none is marked. */
  readonly look: AdditionLook | null;
  /** The sentence of the text that says so ("Additions are in bold"), or "". */
  readonly legend: string;
}

/** The looks of one line that mark a revision. */
interface MarkedLine {
  readonly deleted: readonly WordsLook[];
  readonly inserted: readonly WordsLook[];
  readonly doubtful: readonly WordsLook[];
}

/** The marks of a revision that were found in some lines. */
export class FoundManualMarkup {
  readonly markup: ManualMarkup;
  readonly #lines: readonly SourceLine[];
  readonly #marked: ReadonlyMap<SourceLine, MarkedLine>;

  constructor(
    lines: readonly SourceLine[],
    marked: ReadonlyMap<SourceLine, MarkedLine>,
    said: Pick<ManualMarkup, "look" | "legend">,
  ) {
    this.#lines = lines;
    this.#marked = marked;
    const count = (of: keyof MarkedLine) => [...marked.values()].reduce((sum, each) => sum + each[of].length, 0);
    this.markup = {
      deleted: count("deleted"),
      inserted: count("inserted"),
      doubtful: count("doubtful"),
      ...said,
      look: count("inserted") + count("doubtful") > 0 ? said.look : null,
    };
  }

  /**
   * Returns the lines with the marks as tracked changes, without an author unless they were made in a viewer. Doubtful
   * ones stay plain words. A comment of a viewer that says nothing is only the mark.
   */
  toTrackedChanges(): readonly SourceLine[] {
    return this.#lines.map((line) => {
      const marked = this.#marked.get(line);
      if (!marked) return line;
      const changes = [...changesOf(marked.deleted, "deleted"), ...changesOf(marked.inserted, "inserted")];
      if (changes.length === 0) return line;
      const remarks = line.remarks?.filter((remark) => !changes.some((change) => isOnlyMark(remark, change)));
      return { ...line, changes: changes.sort((a, b) => a.start - b.start), ...(remarks && { remarks }) };
    });
  }

  /** Says where doubtful passages are, and why they stay plain words. */
  warnings(): readonly ImportWarning[] {
    const { look } = this.markup;
    return [...this.#marked].flatMap(([line, { doubtful }]) =>
      doubtful.map(({ start, end }) => ({
        code: "reading.manual-doubtful",
        params: { words: line.text.slice(start, end).trim(), look: look! },
        where: line.where,
      })),
    );
  }
}

function changesOf(looks: readonly WordsLook[], type: SourceTrackedChange["type"]): readonly SourceTrackedChange[] {
  return looks.map(({ start, end, annotator: author = "", annotatedAt: at }) => ({
    type,
    start,
    end,
    author,
    ...(at !== undefined && { at }),
  }));
}

function isOnlyMark({ text, replies, author, start, end }: SourceComment, change: SourceTrackedChange): boolean {
  const overlaps = start < change.end && end > change.start;
  return text === "" && replies === undefined && author === change.author && overlaps;
}

/**
 * Finds out whether lines are plainly marked as a revision by hand: words are struck out, and others beside them are
 * underlined, coloured or bold; or the text says what its marks mean. Bold headings, captions and defined terms,
 * underlined titles and links are no additions. Returns null for any other text, and for one with tracked changes.
 */
export function findManualMarkup(lines: readonly SourceLine[]): FoundManualMarkup | null {
  if (lines.some(({ changes, mark }) => changes !== undefined || mark !== undefined)) return null;
  if (!lines.some(({ looks }) => looks)) return null;
  const legend = findManualMarkupLegend(lines);
  const hasStrikes = lines.some(({ looks = [] }) => looks.some(isDeletion));
  if (!hasStrikes && !legend) return null;
  const look = legend?.look ?? lookBesideStrikes(lines) ?? lookOfPrintedChanges(lines);
  const reader = look === null ? null : new AdditionReader(look, legend, coloursBesideStrikes(lines));
  const marked = new Map<SourceLine, MarkedLine>();
  for (const line of lines) {
    if (line === legend?.line) continue;
    const found = {
      deleted: joined(line, (line.looks ?? []).filter(isDeletion)),
      ...(reader ? reader.read(line) : { inserted: [], doubtful: [] }),
    };
    if (found.deleted.length + found.inserted.length + found.doubtful.length > 0) marked.set(line, found);
  }
  const isMarked = [...marked.values()].some(({ deleted, inserted }) => deleted.length + inserted.length > 0);
  return isMarked ? new FoundManualMarkup(lines, marked, { look, legend: legend?.line.text ?? "" }) : null;
}

function isDeletion({ isStruck }: WordsLook): boolean {
  return isStruck === true;
}

/** Finds the additions in lines, after the legend or the words beside struck ones. */
class AdditionReader {
  readonly #look: AdditionLook;
  readonly #legend: ManualMarkupLegend | null;
  /** The colours of words beside struck ones. */
  readonly #colours: ReadonlySet<string>;

  constructor(look: AdditionLook, legend: ManualMarkupLegend | null, colours: ReadonlySet<string>) {
    this.#look = look;
    this.#legend = legend;
    this.#colours = colours;
  }

  read(line: SourceLine): Pick<MarkedLine, "inserted" | "doubtful"> {
    const found = this.#additionsIn(line);
    const doubtful = found.filter((each) => this.#isDoubtful(line, each));
    const inserted = found.filter((each) => !doubtful.includes(each));
    return { inserted: joined(line, inserted), doubtful: joined(line, doubtful) };
  }

  #additionsIn(line: SourceLine): readonly WordsLook[] {
    if (isHeading(line)) return [];
    const found = (line.looks ?? []).filter((each) => !each.isStruck && HAS_ADDITION_LOOK[this.#look](each));
    const isWhole = found.length === 1 && found[0]!.start === 0 && found[0]!.end === line.text.length;
    const isToldByLegend = this.#legend?.look === this.#look;
    if (isWhole && !isToldByLegend && !(this.#look !== "bold" && isSentence(line.text))) return [];
    return this.#look === "bold" ? found.filter((each) => !isTermOrCaption(line, each)) : found;
  }

  /**
   * Without a legend, bold words away from struck ones may be emphasis, words of another colour anything, a line under
   * the first words of a paragraph its caption, and one that a reader drew in a viewer a sign of interest.
   */
  #isDoubtful(line: SourceLine, look: WordsLook): boolean {
    if (isBesideStrike(line, look)) return false;
    if (look.annotator !== undefined) return true;
    if (this.#legend?.look === this.#look) return false;
    if (this.#look === "coloured") return !this.#colours.has(colourOf(look));
    return this.#look === "bold" || isCaption(line, look);
  }
}

function colourOf({ colour, background }: WordsLook): string {
  return `${colour ?? ""} ${background ?? ""}`;
}

function isHeading({ hints, text }: SourceLine): boolean {
  return hints.heading !== undefined || hints.unit?.heading === text || hints.align === "center";
}

function isSentence(text: string): boolean {
  return /[.;:,。；：，؛،][\])"”’»]*$/u.test(text) && /\s|[\p{Script=Han}]{6}/u.test(text);
}

/** A few words that begin a paragraph, after its number, and end before the rest of it: "1. Scope. This …". */
function isCaption({ text }: SourceLine, { start, end }: WordsLook): boolean {
  const isFirst = text.slice(0, start).replace(LIST_NUMBER, "").trim() === "";
  const words = text.slice(start, end).trim();
  const endsSoon = /[.:—–]$/u.test(words) || /^\s*[.:—–]/u.test(text.slice(end));
  return isFirst && endsSoon && end < text.length && words.split(/\s+/u).length <= LONGEST_CAPTION;
}

const LIST_NUMBER = /^[[(]*[\p{L}\p{N}]{1,4}[.)\]]+\s*/u;
const LONGEST_CAPTION = 8;

/** Defined terms stand in quotation marks; captions begin a line. Beside struck words, they are additions all the same. */
function isTermOrCaption(line: SourceLine, look: WordsLook): boolean {
  if (isBesideStrike(line, look)) return false;
  const before = line.text.slice(0, look.start).trimEnd();
  return before === "" || /["“«„‘]$/u.test(before) || /^["“«„‘]/u.test(line.text.slice(look.start));
}

function isBesideStrike({ text, looks = [] }: SourceLine, look: WordsLook): boolean {
  return looks.some((each) => each.isStruck && areBeside(text, each, look));
}

/** Returns the look of words beside struck ones that most often stands there; null if none does. */
function lookBesideStrikes(lines: readonly SourceLine[]): AdditionLook | null {
  const counts = ADDITION_LOOKS.map((name) => {
    const count = lines.reduce((sum, line) => sum + besideStrikes(line).filter(HAS_ADDITION_LOOK[name]).length, 0);
    return { name, count };
  });
  const most = Math.max(...counts.map(({ count }) => count));
  return most === 0 ? null : counts.find(({ count }) => count === most)!.name;
}

/**
 * Word processors print tracked changes in the colour of their author, what is inserted underlined. If all struck words
 * are coloured, underlined ones that are coloured, too, are additions though none is beside struck ones.
 */
function lookOfPrintedChanges(lines: readonly SourceLine[]): AdditionLook | null {
  const looks = lines.flatMap((line) => (isHeading(line) ? [] : (line.looks ?? [])));
  const struck = looks.filter(isDeletion);
  const underlined = looks.filter((look) => !look.isStruck && HAS_ADDITION_LOOK.underlined(look));
  const areColoured = [...struck, ...underlined].every(HAS_ADDITION_LOOK.coloured);
  return struck.length > 0 && underlined.length > 0 && areColoured ? "underlined" : null;
}

function coloursBesideStrikes(lines: readonly SourceLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => besideStrikes(line).filter(HAS_ADDITION_LOOK.coloured).map(colourOf)));
}

function besideStrikes(line: SourceLine): readonly WordsLook[] {
  return (line.looks ?? []).filter((each) => !each.isStruck && isBesideStrike(line, each));
}

function areBeside(text: string, a: WordsLook, b: WordsLook): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return /^[\s,.;:]*$/u.test(text.slice(first.end, Math.max(first.end, second.start)));
}

/** Joins looks of one meaning between which only blanks stand. */
function joined(line: SourceLine, looks: readonly WordsLook[]): readonly WordsLook[] {
  const all: WordsLook[] = [];
  for (const look of [...looks].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    const isNext = last && line.text.slice(last.end, look.start).trim() === "" && last.end <= look.start;
    if (isNext && last.annotator === look.annotator) all[all.length - 1] = { ...last, end: look.end };
    else all.push(look);
  }
  return all.filter(({ start, end }) => line.text.slice(start, end).trim() !== "");
}
