import type { SourceLine } from "#shared/import/sourceLines.ts";
import { findUpcomingListMarkers } from "./upcomingListMarkers.ts";
import type { ParsedHeading } from "../headings/heading.ts";
import { isArticleOrRuleHeading, type LineWithHeading } from "../headings/recogniseHeadings.ts";
import { createProvisionNode, type ProvisionNode } from "./provisionNode.ts";
import { isDraftingOptionMarker } from "../lists/draftingOptions.ts";
import type { UpcomingListMarker } from "../lists/listLevels.ts";
import { listMarkerOfLine, ProvisionSubtreeBuilder, type ProvisionBuilderState } from "./provisionSubtreeBuilder.ts";
import {
  CLOSING_FORMULA_PATTERN,
  ENACTING_FORMULA_PATTERN,
  PREAMBLE_OPENING_PATTERN,
  PREAMBLE_HEADING_WITH_TEXT,
  PREAMBLE_HEADING_PATTERN,
} from "../headingPatterns.ts";
import {
  sliceAnnotatedText,
  isEmptyAnnotatedText,
  joinAnnotatedTexts,
  EMPTY_ANNOTATED_TEXT,
  keepOnlyFootnotes,
  keepAnnotationsDropText,
  prependAutomaticNumber,
  withoutFootnotes,
  pickAnnotatedText,
  type AnnotatedText,
} from "../annotatedText.ts";

/** Builds the forest of a draft from its classified lines. */
export function buildProvisionTree(items: readonly LineWithHeading[]): readonly ProvisionNode[] {
  const ahead = findUpcomingListMarkers(items);
  const concluded = precedesFormula(items);
  const tree = new TreeBuilder(items.some(opensKnownUnit));
  items.forEach((item, i) => {
    const next = items[i + 1]?.heading;
    if (item.heading) tree.head(item, item.heading, ahead[i]!);
    else if (next && isArticleOrRuleHeading(next) && isOptionAlone(item.line)) tree.above(item.line);
    else tree.read(item.line, ahead[i]!, concluded[i]!);
  });
  tree.finish();
  return tree.roots;
}

function opensKnownUnit({ heading, line }: LineWithHeading): boolean {
  return (
    (heading !== null && !heading.wordless) ||
    PREAMBLE_HEADING_PATTERN.test(line.text) ||
    PREAMBLE_OPENING_PATTERN.test(line.text)
  );
}

/**
 * Returns whether a line is only the name of an option: "Option A" above an article refers to that article, not to the
 * one before.
 */
function isOptionAlone(line: SourceLine): boolean {
  const marker = listMarkerOfLine(line);
  return marker !== null && isDraftingOptionMarker(marker) && marker.end === line.text.length;
}

/** Returns for each item whether "Have agreed as follows:" comes after it before the next heading. */
function precedesFormula(items: readonly LineWithHeading[]): boolean[] {
  const before = new Array<boolean>(items.length).fill(false);
  for (let i = items.length - 2; i >= 0; i--) {
    const { heading, line } = items[i + 1]!;
    before[i] = !heading && (before[i + 1]! || (ENACTING_FORMULA_PATTERN.test(line.text) && !listMarkerOfLine(line)));
  }
  return before;
}

/** How many lines may come between a container's heading and its preamble. */
const LATEST_PREAMBLE = 4;
const LONGEST_SECTION_HEADING = 250;

/** An open container, and the depth of its heading in the source if its heading names no known unit. */
interface OpenContainer {
  readonly node: ProvisionNode;
  readonly depth?: number | undefined;
}

class TreeBuilder {
  readonly #root = createProvisionNode("text", null);
  readonly #state: ProvisionBuilderState = { carried: [], last: 0 };
  /** The open containers, outermost first. */
  #containers: OpenContainer[] = [];
  #body = new ProvisionSubtreeBuilder(this.#root, "texts", this.#state);
  /** The heading depth in the source of the open article. */
  #depth: number | undefined;
  #begun = false;
  /** Whether headings above the first unit are those of a cover page, and open no sections. */
  readonly #hasFront: boolean;

  /** @param hasFront whether the text has known units, such as articles, so that whatever comes before is its front */
  constructor(hasFront: boolean) {
    this.#hasFront = hasFront;
  }

  get roots(): readonly ProvisionNode[] {
    return this.#root.children;
  }

  head({ line, title }: LineWithHeading, heading: ParsedHeading, ahead: UpcomingListMarker | null): void {
    const opened = createProvisionNode(
      heading.kind,
      line.where,
      heading.num,
      heading.runIn < 0 ? withoutFootnotes(title) : EMPTY_ANNOTATED_TEXT,
    );
    const serial = isArticleOrRuleHeading(heading);
    const depth = line.hints.heading;
    this.#closeSections(depth ?? (serial ? Infinity : 0));
    if (!serial && heading.wordless !== "digits") this.#closeContainers(heading.kind);
    this.#inner().children.push(opened);
    if (!serial) this.#containers.push(heading.wordless === "digits" ? { node: opened, depth } : { node: opened });
    this.#begun = true;
    this.#depth = serial ? line.hints.heading : undefined;
    this.#body = new ProvisionSubtreeBuilder(opened, "paragraphs", this.#state);
    if (heading.runIn >= 0) {
      const { number: _, ...hints } = line.hints;
      this.#body.addLine({ ...sliceAnnotatedText(line, heading.runIn), hints }, ahead);
    } else this.#state.carried.push(keepAnnotationsDropText(keepOnlyFootnotes(title)));
  }

  /** Adds a line that belongs to the next article or rule. */
  above(line: SourceLine): void {
    this.#toContainer();
    this.#body.addLine(line, null);
  }

  /** Ends the tree. Annotations that still wait for a text become a text of their own. */
  finish(): void {
    const waiting = this.#state.carried.splice(0).filter((words) => !isEmptyAnnotatedText(words));
    if (waiting.length === 0) return;
    const last = createProvisionNode("text", null);
    last.blocks.push(waiting.reduce(joinAnnotatedTexts));
    this.#root.children.push(last);
  }

  /** Adds a line. `isConcluded`: the formula that ends the preamble is still to come. */
  read(line: SourceLine, ahead: UpcomingListMarker | null, isConcluded: boolean): void {
    if (this.#canHavePreamble() && this.#readPreamble(line)) return;
    if (this.#inPreamble() && !isConcluded && this.#leavesPreamble(line)) this.#toContainer();
    if (this.#begun && CLOSING_FORMULA_PATTERN.test(line.text)) this.#toTop();
    if (this.#isStrangeHeading(line)) this.#toContainer();
    if (this.#opensSection(line)) return this.#openSection(line);
    if (this.#inPreamble() && ENACTING_FORMULA_PATTERN.test(line.text)) this.#endPreamble(line, ahead);
    else this.#body.addLine(line, ahead);
  }

  #inner(): ProvisionNode {
    return this.#containers[this.#containers.length - 1]?.node ?? this.#root;
  }

  /** Closes containers: a kind that is already open closes it and everything inside; an annex closes everything. */
  #closeContainers(kind: ParsedHeading["kind"]): void {
    const open = kind === "annex" ? 0 : this.#containers.findIndex(({ node }) => node.kind === kind);
    if (open >= 0) this.#containers.length = open;
  }

  /** Closes the sections of headings that name no known unit, if they are as deep in the source as a further heading. */
  #closeSections(depth: number): void {
    const open = this.#containers.findIndex((container) => (container.depth ?? 0) >= depth);
    if (open >= 0 && this.#containers[open]!.depth !== undefined) this.#containers.length = open;
  }

  /**
   * Returns whether a line is a heading of the source that names no known unit, and opens a section: not within an
   * article, nor in a preamble.
   */
  #opensSection(line: SourceLine): boolean {
    const { text, hints } = line;
    if (hints.heading === undefined || hints.cell || listMarkerOfLine(line)) return false;
    if (this.#hasFront && !this.#begun) return false;
    const isOutside = this.#body.owner === this.#inner();
    return isOutside && text.length <= LONGEST_SECTION_HEADING && !/[.;:,，；：]$/u.test(text) && /\p{L}/u.test(text);
  }

  #openSection(line: SourceLine): void {
    const depth = line.hints.heading!;
    this.#closeSections(depth);
    const opened = createProvisionNode("section", line.where, "", withoutFootnotes(pickAnnotatedText(line)));
    this.#inner().children.push(opened);
    this.#containers.push({ node: opened, depth });
    this.#body = new ProvisionSubtreeBuilder(opened, "paragraphs", this.#state);
    this.#state.carried.push(keepAnnotationsDropText(keepOnlyFootnotes(line)));
  }

  #toTop(): void {
    this.#containers = [];
    this.#toContainer();
  }

  #toContainer(): void {
    this.#depth = undefined;
    const inner = this.#inner();
    this.#body = new ProvisionSubtreeBuilder(inner, "texts", this.#state);
  }

  /**
   * Returns whether a line is marked as a heading in the source, opens nothing known, and is no deeper than the open
   * article's heading.
   */
  #isStrangeHeading({ hints: { heading } }: SourceLine): boolean {
    return heading !== undefined && this.#depth !== undefined && heading <= this.#depth;
  }

  #inPreamble(): boolean {
    return this.#body.owner.kind === "preamble";
  }

  /**
   * Returns whether a preamble may begin here: at the front of the text, or of an annex or another container with a
   * text of its own.
   */
  #canHavePreamble(): boolean {
    const { owner } = this.#body;
    if (owner !== this.#inner()) return false;
    return !this.#begun || (owner !== this.#root && owner.children.length + owner.blocks.length < LATEST_PREAMBLE);
  }

  /** Opens a preamble at its heading or its opening line; returns whether the line is used up. */
  #readPreamble(line: SourceLine): boolean {
    if (PREAMBLE_HEADING_PATTERN.test(line.text)) {
      this.#openPreamble(line, withoutFootnotes(prependAutomaticNumber(line)));
      this.#state.carried.push(keepAnnotationsDropText(keepOnlyFootnotes(line)));
      return true;
    }
    const run = PREAMBLE_HEADING_WITH_TEXT.exec(line.text);
    if (run) {
      const heading = { text: [line.hints.number ?? "", run[1]!.trim()].join(" ").trim() };
      this.#openPreamble(line, heading).blocks.push(pickAnnotatedText(sliceAnnotatedText(line, run[0].length)));
      return true;
    }
    if (PREAMBLE_OPENING_PATTERN.test(line.text) && !listMarkerOfLine(line))
      this.#openPreamble(line, EMPTY_ANNOTATED_TEXT);
    return false;
  }

  #openPreamble(line: SourceLine, heading: AnnotatedText): ProvisionNode {
    const preamble = createProvisionNode("preamble", line.where, "", heading);
    this.#inner().children.push(preamble);
    this.#body = new ProvisionSubtreeBuilder(preamble, "recitals", this.#state);
    return preamble;
  }

  /**
   * Returns whether a line is the first operative paragraph: "1. Decides …" after recitals that are not numbered in
   * that way, or "OP1".
   */
  #leavesPreamble(line: SourceLine): boolean {
    const printed = listMarkerOfLine(line)?.printed ?? "";
    const { children } = this.#body.owner;
    const ends = [children[0], children[children.length - 1]].filter((child) => child?.kind === "recital");
    if (ends.length === 0) return false;
    if (/^op\s?[0-9]/i.test(printed)) return true;
    return /^[0-9]+\.$/.test(printed) && ends.every((child) => /^(?:\[*pp.*)?$/i.test(child!.num));
  }

  /** Ends the preamble at "Have agreed as follows:", which is not a recital but unnumbered text of the preamble. */
  #endPreamble(line: SourceLine, ahead: UpcomingListMarker | null): void {
    if (listMarkerOfLine(line)) this.#body.addLine(line, ahead);
    else this.#body.addClosingText(line);
    this.#begun = true;
    this.#toContainer();
  }
}
