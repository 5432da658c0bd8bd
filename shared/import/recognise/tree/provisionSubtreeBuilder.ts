import type { ProvisionKind } from "#shared/draft/draft.ts";
import type { SourceLine } from "#shared/import/sourceLines.ts";
import { BracketedListCloser } from "../lists/bracketedLists.ts";
import {
  isFirstListNumber,
  findListMarkerLevel,
  type UpcomingListMarker,
  type NumberingLevel,
  type ListMarkerLevel,
} from "../lists/listLevels.ts";
import {
  markerOfAutomaticNumber,
  readListMarker,
  type ListMarker,
  type ListMarkerInterpretation,
} from "../lists/listMarker.ts";
import { createProvisionNode, type ProvisionNode } from "./provisionNode.ts";
import { PREAMBLE_OPENING_PATTERN } from "../headingPatterns.ts";
import {
  hasDraftingOptionStyle,
  isDraftingOptionMarker,
  placeDraftingOption,
  placeWithinDraftingOptions,
  closeFinishedDraftingOptions,
} from "../lists/draftingOptions.ts";
import {
  sliceAnnotatedText,
  joinAnnotatedTexts,
  prependAutomaticNumber,
  pickAnnotatedText,
  type AnnotatedText,
} from "../annotatedText.ts";

/**
 * How a unit treats text without a number: paragraphs of an article, recitals of a preamble, texts outside articles.
 */
export type UnnumberedTextMode = "paragraphs" | "recitals" | "texts";

const RECITAL: ListMarkerInterpretation = { style: "recital", value: 0, suffix: 0 };
const UNNUMBERED: ListMarkerInterpretation = { style: "text", value: 0, suffix: 0 };

/** State shared by all units of a draft. */
export interface ProvisionBuilderState {
  /** Annotations of headings that cannot have them; they move to the next text. */
  readonly carried: AnnotatedText[];
  /** The last paragraph number. */
  last: number;
}

/** The maximum nesting of numbering; deeper numbers stay at the last level. */
const MAX_LEVELS = 12;

/** Returns the marker at the beginning of a line, the source's automatic number before a typed one. */
export function listMarkerOfLine({ text, hints }: SourceLine): ListMarker | null {
  return hints.number ? markerOfAutomaticNumber(hints.number) : readListMarker(text);
}

/** Places the lines between two headings below one provision. */
export class ProvisionSubtreeBuilder {
  readonly owner: ProvisionNode;
  readonly #mode: UnnumberedTextMode;
  readonly #state: ProvisionBuilderState;
  #levels: NumberingLevel<ProvisionNode>[] = [];
  readonly #bracketed = new BracketedListCloser();
  #lastText = "";
  /** The node that received the last text: closing brackets on a line of their own stay with it. */
  #lastTarget: ProvisionNode | null = null;
  /** The last marker of a list that unnumbered text has interrupted. */
  #interrupted: ListMarkerInterpretation | null = null;
  /** The node whose marker is alone on its line, so that the next line is its text. */
  #waiting: ProvisionNode | null = null;

  constructor(owner: ProvisionNode, mode: UnnumberedTextMode, builderState: ProvisionBuilderState) {
    this.owner = owner;
    this.#mode = mode;
    this.#state = builderState;
  }

  /**
   * Adds a line. `ahead` is the next marker in the same unit; `within` says that the line follows another number on the
   * same source line.
   */
  addLine(line: SourceLine, ahead: UpcomingListMarker | null, within = false): void {
    const marker = listMarkerOfLine(line);
    const rest =
      !marker || line.hints.number ? line : withNoteMark(sliceAnnotatedText(line, marker.end, marker.lead), marker);
    const place = marker && this.#placeOf(marker, rest, ahead, within);
    if (!marker || !place) return this.#addText(line, ahead);
    this.#open(place.depth, place.reading, marker.printed, line);
    if (isNameOnly(rest)) this.#wait(rest);
    else this.#addRest({ ...rest, hints: { ...line.hints, number: undefined } }, ahead);
  }

  /**
   * Returns where a marker belongs after closing finished options. The second argument is the line after the marker.
   */
  #placeOf(
    marker: ListMarker,
    { text, hints: { indent } }: SourceLine,
    ahead: UpcomingListMarker | null,
    within: boolean,
  ): ListMarkerLevel | null {
    const levels = this.#bracketed.closeFinished(this.#levels, marker, ahead);
    const open = closeFinishedDraftingOptions({ owner: this.owner, levels }, marker, ahead);
    const announced = within || /[:：]$/.test(this.#lastText) || this.#isOptionWaiting();
    if (isDraftingOptionMarker(marker)) {
      return placeDraftingOption(open, marker, {
        indent,
        announced,
        text,
        isAlone: isNameOnly({ text }) && !within,
        ahead,
      });
    }
    const interrupted = open.levels.length < this.#levels.length ? null : this.#interrupted;
    const around = { indent, announced, upcoming: ahead?.marker ?? null, last: this.#state.last, interrupted };
    return placeWithinDraftingOptions(open, marker, around, ahead) ?? findListMarkerLevel(open.levels, marker, around);
  }

  /** Returns whether the previous line is only the name of an option. */
  #isOptionWaiting(): boolean {
    const inner = this.#levels[this.#levels.length - 1];
    return inner !== undefined && hasDraftingOptionStyle(inner.reading) && this.#waiting === inner.node;
  }

  /** Adds a line as unnumbered text directly below the owner, whatever list is open. */
  addClosingText(line: SourceLine): void {
    this.#close(0);
    this.#addChild("paragraph", prependAutomaticNumber(line), line.where);
  }

  /**
   * Waits for the text of a number that is followed by nothing or only by brackets: the next line is its text, and also
   * gets what is attached to this line.
   */
  #wait(line: SourceLine): void {
    const named = this.#innermost();
    if (line.text === "") this.#state.carried.push(pickAnnotatedText(line));
    else this.#append(named, pickAnnotatedText(line));
    this.#waiting = named;
  }

  /** Closes all levels from `depth` on. */
  #close(depth: number): void {
    this.#levels.length = depth;
    this.#interrupted = null;
  }

  #open(wanted: number, reading: ListMarkerInterpretation, printed: string, line: SourceLine): void {
    const depth = Math.min(wanted, MAX_LEVELS - 1);
    this.#close(depth);
    const parent = this.#levels[depth - 1]?.node ?? this.owner;
    const opened = { ...createProvisionNode(this.#kindOf(reading, depth), line.where, printed), reading };
    parent.children.push(opened);
    this.#levels.push({ reading, indent: line.hints.indent, node: opened });
    if (reading.style === "1.") this.#state.last = reading.value;
    this.#waiting = null;
  }

  #kindOf({ style }: ListMarkerInterpretation, depth: number): ProvisionKind {
    if (depth === 0 && this.#mode === "recitals") return "recital";
    if (!/^(?:1|pp|option)/.test(style)) return "point";
    return this.#levels.slice(0, depth).some(({ reading }) => /^(?:1|option)/.test(reading.style))
      ? "subparagraph"
      : "paragraph";
  }

  /** Adds the text after a marker, which may begin with the first marker of an inner list: "1. (a) Each State …". */
  #addRest(line: SourceLine, ahead: UpcomingListMarker | null): void {
    const inner = readListMarker(line.text);
    const begins = inner?.readings.some((reading) => isFirstListNumber(reading) && this.#canBegin(reading.style));
    const isMore = inner && (inner.end < line.text.length || isDraftingOptionMarker(inner));
    if (begins && isMore) this.addLine(line, ahead, true);
    else this.#append(this.#innermost(), pickAnnotatedText(line));
  }

  /**
   * Returns whether a list may begin after another number on the same line: an option always, a list of points unless
   * one of its style is open.
   */
  #canBegin(style: string): boolean {
    if (style.startsWith("option")) return true;
    return style.endsWith(")") && !this.#levels.some(({ reading }) => reading.style === style);
  }

  #innermost(): ProvisionNode {
    return this.#levels[this.#levels.length - 1]!.node;
  }

  #addText(line: SourceLine, ahead: UpcomingListMarker | null): void {
    const block = prependAutomaticNumber(line);
    if (this.#waiting) return this.#append(this.#waiting, block);
    if (this.#lastTarget && /^[\]\s]+$/.test(block.text)) return this.#append(this.#lastTarget, block);
    const target = this.#targetOf(line, ahead);
    if (target === this.owner) this.#close(0);
    if (target !== this.owner) this.#addBeneath(target, block, line, ahead);
    else if (this.#mode === "texts") this.#addChild("text", block, line.where);
    else if (this.#mode === "recitals") this.#addRecital(block, line.where);
    else this.#addBeneath(this.owner, block, line, ahead);
  }

  /**
   * Returns the node to which unnumbered text belongs. After a list it continues the numbered paragraph that contains
   * the list; if the source indents, it continues the node below which it is indented. A list within an unnumbered
   * recital ends with its last number.
   */
  #targetOf({ text, hints: { indent } }: SourceLine, ahead: UpcomingListMarker | null): ProvisionNode {
    const first = this.#levels[0];
    if (!first) return this.owner;
    if (indent !== undefined && first.indent !== undefined) {
      const beneath = this.#levels.filter((level) => isBeneath(level, indent, this.#mode)).pop();
      if (beneath) return this.#closeInner(beneath);
      if (!/^\p{Ll}/u.test(text)) return this.owner;
    }
    if (first.reading === RECITAL && !this.#continues(ahead)) return this.owner;
    const holds = this.#mode === "recitals" ? /^1/ : /^(?:1|option)/;
    const paragraph = this.#levels.filter(({ reading }) => holds.test(reading.style)).pop();
    return paragraph ? this.#closeInner(paragraph) : this.owner;
  }

  /** Returns whether an open list continues with the next marker. */
  #continues(ahead: UpcomingListMarker | null): boolean {
    const isLater = ({ style, value }: ListMarkerInterpretation) =>
      this.#levels.some(({ reading }) => reading.style === style && reading.value < value);
    return ahead?.marker.readings.some(isLater) ?? false;
  }

  #closeInner(level: NumberingLevel<ProvisionNode>): ProvisionNode {
    const inner = this.#levels.splice(this.#levels.indexOf(level) + 1);
    if (inner.length > 0) this.#interrupted = inner[0]!.reading;
    return level.node;
  }

  /** Adds text below a number. If it announces a new list, the list is placed below it. */
  #addBeneath(
    parent: ProvisionNode,
    block: AnnotatedText,
    { where, hints }: SourceLine,
    ahead: UpcomingListMarker | null,
  ): void {
    if (parent.blocks.length === 0 && parent.children.length === 0) return this.#append(parent, block);
    const child = createProvisionNode("paragraph", where);
    parent.children.push(child);
    this.#append(child, block);
    if (announces(block) && ahead?.marker.readings.some(isFirstListNumber)) {
      this.#close(this.#levels.length);
      this.#levels.push({ reading: UNNUMBERED, indent: hints.indent, node: child });
    }
  }

  #addChild(kind: ProvisionKind, block: AnnotatedText, where: SourceLine["where"]): ProvisionNode {
    const child = createProvisionNode(kind, where);
    this.owner.children.push(child);
    this.#append(child, block);
    return child;
  }

  #addRecital(block: AnnotatedText, where: SourceLine["where"]): void {
    const isFirst = this.owner.blocks.length === 0 && this.owner.children.length === 0;
    if (isFirst && PREAMBLE_OPENING_PATTERN.test(block.text)) return this.#append(this.owner, block);
    const recital = this.#addChild("recital", block, where);
    if (announces(block)) this.#levels = [{ reading: RECITAL, indent: undefined, node: recital }];
  }

  #append(target: ProvisionNode, block: AnnotatedText): void {
    target.blocks.push([...this.#state.carried.splice(0), block].reduce(joinAnnotatedTexts));
    this.#bracketed.addText(target, block.text, announces(block));
    this.#lastText = block.text;
    this.#lastTarget = target;
    this.#waiting = null;
  }
}

/** Returns whether a marker is followed by nothing, or only by opening brackets. */
function isNameOnly({ text }: AnnotatedText): boolean {
  return /^\[*$/.test(text);
}

function announces({ text }: AnnotatedText): boolean {
  return /[:：]$/.test(text);
}

/** Returns whether text at an indent is below a level; an option's text is flush with its name. */
function isBeneath(
  { indent, reading }: NumberingLevel<ProvisionNode>,
  inner: number,
  mode: UnnumberedTextMode,
): boolean {
  if (indent === undefined) return false;
  return indent < inner || (indent === inner && mode !== "recitals" && hasDraftingOptionStyle(reading));
}

/** Turns a mark directly after the number into a footnote; its text is elsewhere. */
function withNoteMark(line: SourceLine, { note }: ListMarker): SourceLine {
  return note === "" ? line : { ...line, footnotes: [{ at: 0, mark: note, text: "" }, ...(line.footnotes ?? [])] };
}
