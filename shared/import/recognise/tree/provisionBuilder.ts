import type { ProvisionKind } from "#shared/draft/draft.ts";
import type { SourceLine } from "#shared/import/sourceLines.ts";
import { BracketedLists } from "../lists/bracketedLists.ts";
import {
  isFirstNumber,
  placeMarker,
  type UpcomingMarker,
  type NumberingLevel,
  type MarkerLevel,
} from "../lists/listLevels.ts";
import { markerOfNumber, readListMarker, type ListMarker, type MarkerReading } from "../lists/listMarker.ts";
import { createProvisionNode, type ProvisionNode } from "./provisionNode.ts";
import { PREAMBLE_OPENING } from "../vocabulary.ts";
import {
  isOptionNumber,
  isOptionMarker,
  placeOption,
  placeWithinOptions,
  closeFinishedOptions,
} from "../lists/options.ts";
import { sliceText, joinTexts, prependNumber, toAnnotatedText, type AnnotatedText } from "../annotatedText.ts";

/** What a unit makes of text without a number: paragraphs of an article, recitals of a preamble, texts of nobody. */
export type UnnumberedTextMode = "paragraphs" | "recitals" | "texts";

const RECITAL: MarkerReading = { style: "recital", value: 0, suffix: 0 };
const UNNUMBERED: MarkerReading = { style: "text", value: 0, suffix: 0 };

/** What runs through all units of a draft. */
export interface BuilderState {
  /** What hangs on headings that cannot hold it: it goes to the next text. */
  readonly carried: AnnotatedText[];
  /** The last paragraph number. */
  last: number;
}

/** Numbering nests no deeper than this; what goes on beyond stays at the last level. */
const MAX_LEVELS = 12;

/** The marker that a line begins with, the source's automatic number before the typed one. */
export function markerOfLine({ text, hints }: SourceLine): ListMarker | null {
  return hints.number ? markerOfNumber(hints.number) : readListMarker(text);
}

/** Puts the lines between two headings in their places beneath one provision. */
export class ProvisionBuilder {
  readonly owner: ProvisionNode;
  readonly #mode: UnnumberedTextMode;
  readonly #thread: BuilderState;
  #levels: NumberingLevel<ProvisionNode>[] = [];
  readonly #bracketed = new BracketedLists();
  #lastText = "";
  /** What got the last text: brackets that close on a line of their own stay with it. */
  #spoke: ProvisionNode | null = null;
  /** Where a list that text without a number has interrupted had come to. */
  #interrupted: MarkerReading | null = null;
  /** The node whose marker stood alone on its line, so that the next line is its text. */
  #waiting: ProvisionNode | null = null;

  constructor(owner: ProvisionNode, mode: UnnumberedTextMode, thread: BuilderState) {
    this.owner = owner;
    this.#mode = mode;
    this.#thread = thread;
  }

  /** Adds a line; `ahead` is what comes in the same unit; `within` a number that stands on the same line. */
  addLine(line: SourceLine, ahead: UpcomingMarker | null, within = false): void {
    const marker = markerOfLine(line);
    const rest = !marker || line.hints.number ? line : withNote(sliceText(line, marker.end, marker.lead), marker);
    const place = marker && this.#placeOf(marker, rest, ahead, within);
    if (!marker || !place) return this.#addText(line, ahead);
    this.#open(place.depth, place.reading, marker.printed, line);
    if (isNameOnly(rest)) this.#wait(rest);
    else this.#addRest({ ...rest, hints: { ...line.hints, number: undefined } }, ahead);
  }

  /** Where a marker belongs, once the options that are over are closed. `rest` is what stands behind it. */
  #placeOf(
    marker: ListMarker,
    { text, hints: { indent } }: SourceLine,
    ahead: UpcomingMarker | null,
    within: boolean,
  ): MarkerLevel | null {
    const levels = this.#bracketed.closeFinished(this.#levels, marker, ahead);
    const open = closeFinishedOptions({ owner: this.owner, levels }, marker, ahead);
    const announced = within || /[:：]$/.test(this.#lastText) || this.#isOptionWaiting();
    if (isOptionMarker(marker)) {
      return placeOption(open, marker, { indent, announced, text, isAlone: isNameOnly({ text }) && !within, ahead });
    }
    const interrupted = open.levels.length < this.#levels.length ? null : this.#interrupted;
    const around = { indent, announced, upcoming: ahead?.marker ?? null, last: this.#thread.last, interrupted };
    return placeWithinOptions(open, marker, around, ahead) ?? placeMarker(open.levels, marker, around);
  }

  /** True behind an option's name that stands alone on its line. */
  #isOptionWaiting(): boolean {
    const inner = this.#levels[this.#levels.length - 1];
    return inner !== undefined && isOptionNumber(inner.reading) && this.#waiting === inner.node;
  }

  /** Adds a line as unnumbered text right beneath the owner, whatever list is open. */
  addClosingText(line: SourceLine): void {
    this.#close(0);
    this.#addChild("paragraph", prependNumber(line), line.where);
  }

  /** The number stands alone, or before a bracket: its text is the next line, and gets what hangs on it. */
  #wait(line: SourceLine): void {
    const named = this.#innermost();
    if (line.text === "") this.#thread.carried.push(toAnnotatedText(line));
    else this.#say(named, toAnnotatedText(line));
    this.#waiting = named;
  }

  /** Closes all levels from `depth` on. */
  #close(depth: number): void {
    this.#levels.length = depth;
    this.#interrupted = null;
  }

  #open(wanted: number, reading: MarkerReading, printed: string, line: SourceLine): void {
    const depth = Math.min(wanted, MAX_LEVELS - 1);
    this.#close(depth);
    const parent = this.#levels[depth - 1]?.node ?? this.owner;
    const opened = { ...createProvisionNode(this.#kindOf(reading, depth), line.where, printed), reading };
    parent.children.push(opened);
    this.#levels.push({ reading, indent: line.hints.indent, node: opened });
    if (reading.style === "1.") this.#thread.last = reading.value;
    this.#waiting = null;
  }

  #kindOf({ style }: MarkerReading, depth: number): ProvisionKind {
    if (depth === 0 && this.#mode === "recitals") return "recital";
    if (!/^(?:1|pp|option)/.test(style)) return "point";
    return this.#levels.slice(0, depth).some(({ reading }) => /^(?:1|option)/.test(reading.style))
      ? "subparagraph"
      : "paragraph";
  }

  /** The text behind a marker, which may begin with the first marker of an inner list: "1. (a) Each State …". */
  #addRest(line: SourceLine, ahead: UpcomingMarker | null): void {
    const inner = readListMarker(line.text);
    const begins = inner?.readings.some((reading) => isFirstNumber(reading) && this.#mayBegin(reading.style));
    const isMore = inner && (inner.end < line.text.length || isOptionMarker(inner));
    if (begins && isMore) this.addLine(line, ahead, true);
    else this.#say(this.#innermost(), toAnnotatedText(line));
  }

  /** On the line of another number, an option begins anew, and a list of points unless one of its kind is open. */
  #mayBegin(style: string): boolean {
    if (style.startsWith("option")) return true;
    return style.endsWith(")") && !this.#levels.some(({ reading }) => reading.style === style);
  }

  #innermost(): ProvisionNode {
    return this.#levels[this.#levels.length - 1]!.node;
  }

  #addText(line: SourceLine, ahead: UpcomingMarker | null): void {
    const block = prependNumber(line);
    if (this.#waiting) return this.#say(this.#waiting, block);
    if (this.#spoke && /^[\]\s]+$/.test(block.text)) return this.#say(this.#spoke, block);
    const target = this.#targetOf(line, ahead);
    if (target === this.owner) this.#close(0);
    if (target !== this.owner) this.#addBeneath(target, block, line, ahead);
    else if (this.#mode === "texts") this.#addChild("text", block, line.where);
    else if (this.#mode === "recitals") this.#addRecital(block, line.where);
    else this.#addBeneath(this.owner, block, line, ahead);
  }

  /**
   * What unnumbered text belongs to. Behind a list it goes on with the numbered paragraph that holds the
   * list; where the source indents, it goes on with what it is indented beneath. A list within an unnumbered
   * recital ends with its last number.
   */
  #targetOf({ text, hints: { indent } }: SourceLine, ahead: UpcomingMarker | null): ProvisionNode {
    const first = this.#levels[0];
    if (!first) return this.owner;
    if (indent !== undefined && first.indent !== undefined) {
      const beneath = this.#levels.filter((level) => isBeneath(level, indent, this.#mode)).pop();
      if (beneath) return this.#cut(beneath);
      if (!/^\p{Ll}/u.test(text)) return this.owner;
    }
    if (first.reading === RECITAL && !this.#continues(ahead)) return this.owner;
    const holds = this.#mode === "recitals" ? /^1/ : /^(?:1|option)/;
    const paragraph = this.#levels.filter(({ reading }) => holds.test(reading.style)).pop();
    return paragraph ? this.#cut(paragraph) : this.owner;
  }

  /** Whether a list that is open goes on with the next marker. */
  #continues(ahead: UpcomingMarker | null): boolean {
    const isLater = ({ style, value }: MarkerReading) =>
      this.#levels.some(({ reading }) => reading.style === style && reading.value < value);
    return ahead?.marker.readings.some(isLater) ?? false;
  }

  #cut(level: NumberingLevel<ProvisionNode>): ProvisionNode {
    const inner = this.#levels.splice(this.#levels.indexOf(level) + 1);
    if (inner.length > 0) this.#interrupted = inner[0]!.reading;
    return level.node;
  }

  /** Text beneath a number; where it announces a list that begins anew, the list lies beneath it. */
  #addBeneath(
    parent: ProvisionNode,
    block: AnnotatedText,
    { where, hints }: SourceLine,
    ahead: UpcomingMarker | null,
  ): void {
    if (parent.blocks.length === 0 && parent.children.length === 0) return this.#say(parent, block);
    const child = createProvisionNode("paragraph", where);
    parent.children.push(child);
    this.#say(child, block);
    if (announces(block) && ahead?.marker.readings.some(isFirstNumber)) {
      this.#close(this.#levels.length);
      this.#levels.push({ reading: UNNUMBERED, indent: hints.indent, node: child });
    }
  }

  #addChild(kind: ProvisionKind, block: AnnotatedText, where: SourceLine["where"]): ProvisionNode {
    const child = createProvisionNode(kind, where);
    this.owner.children.push(child);
    this.#say(child, block);
    return child;
  }

  #addRecital(block: AnnotatedText, where: SourceLine["where"]): void {
    const isFirst = this.owner.blocks.length === 0 && this.owner.children.length === 0;
    if (isFirst && PREAMBLE_OPENING.test(block.text)) return this.#say(this.owner, block);
    const recital = this.#addChild("recital", block, where);
    if (announces(block)) this.#levels = [{ reading: RECITAL, indent: undefined, node: recital }];
  }

  #say(target: ProvisionNode, block: AnnotatedText): void {
    target.blocks.push([...this.#thread.carried.splice(0), block].reduce(joinTexts));
    this.#bracketed.addText(target, block.text, announces(block));
    this.#lastText = block.text;
    this.#spoke = target;
    this.#waiting = null;
  }
}

/** Nothing stands behind a marker but brackets that open before the next text. */
function isNameOnly({ text }: AnnotatedText): boolean {
  return /^\[*$/.test(text);
}

function announces({ text }: AnnotatedText): boolean {
  return /[:：]$/.test(text);
}

/** True of what text at an indent lies beneath; an option's text stands flush with its name. */
function isBeneath(
  { indent, reading }: NumberingLevel<ProvisionNode>,
  inner: number,
  mode: UnnumberedTextMode,
): boolean {
  if (indent === undefined) return false;
  return indent < inner || (indent === inner && mode !== "recitals" && isOptionNumber(reading));
}

/** A mark that stood against the number is that of a footnote, whose text stands elsewhere. */
function withNote(line: SourceLine, { note }: ListMarker): SourceLine {
  return note === "" ? line : { ...line, footnotes: [{ at: 0, mark: note, text: "" }, ...(line.footnotes ?? [])] };
}
