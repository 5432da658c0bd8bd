import type { SourceLine } from "#shared/import/sourceLines.ts";
import { findUpcomingMarkers } from "./upcomingMarkers.ts";
import type { Heading } from "../headings/heading.ts";
import { isSerialHeading, type ClassifiedLine } from "../headings/classifyLines.ts";
import { createProvisionNode, type ProvisionNode } from "./provisionNode.ts";
import { isOptionMarker } from "../lists/options.ts";
import type { UpcomingMarker } from "../lists/listLevels.ts";
import { markerOfLine, ProvisionBuilder, type BuilderState } from "./provisionBuilder.ts";
import {
  CLOSING_FORMULA,
  ENACTING_FORMULA,
  PREAMBLE_OPENING,
  PREAMBLE_AND_TEXT,
  PREAMBLE_HEADING,
} from "../vocabulary.ts";
import {
  sliceText,
  isEmptyText,
  joinTexts,
  NO_TEXT,
  pickFootnotes,
  collapseToPoint,
  prependNumber,
  withoutFootnotes,
  toAnnotatedText,
  type AnnotatedText,
} from "../annotatedText.ts";

/** Builds the forest of a draft from its items. */
export function buildProvisionTree(items: readonly ClassifiedLine[]): readonly ProvisionNode[] {
  const ahead = findUpcomingMarkers(items);
  const concluded = beforeFormulas(items);
  const tree = new Tree();
  items.forEach((item, i) => {
    const next = items[i + 1]?.heading;
    if (item.heading) tree.head(item, item.heading, ahead[i]!);
    else if (next && isSerialHeading(next) && isOptionAlone(item.line)) tree.above(item.line);
    else tree.read(item.line, ahead[i]!, concluded[i]!);
  });
  tree.finish();
  return tree.roots;
}

/** "Option A" above an article is about that article, not about the one before. */
function isOptionAlone(line: SourceLine): boolean {
  const marker = markerOfLine(line);
  return marker !== null && isOptionMarker(marker) && marker.end === line.text.length;
}

/** For each item, whether "Have agreed as follows:" comes behind it before the next heading. */
function beforeFormulas(items: readonly ClassifiedLine[]): boolean[] {
  const before = new Array<boolean>(items.length).fill(false);
  for (let i = items.length - 2; i >= 0; i--) {
    const { heading, line } = items[i + 1]!;
    before[i] = !heading && (before[i + 1]! || (ENACTING_FORMULA.test(line.text) && !markerOfLine(line)));
  }
  return before;
}

/** So many lines may stand between a container's heading and its preamble. */
const LATEST_PREAMBLE = 4;

class Tree {
  readonly #root = createProvisionNode("text", null);
  readonly #thread: BuilderState = { carried: [], last: 0 };
  /** The containers that are open, outermost first. */
  #containers: ProvisionNode[] = [];
  #body = new ProvisionBuilder(this.#root, "texts", this.#thread);
  /** How deep the source marks the heading of the article that is open. */
  #depth: number | undefined;
  #begun = false;

  get roots(): readonly ProvisionNode[] {
    return this.#root.children;
  }

  head({ line, title }: ClassifiedLine, heading: Heading, ahead: UpcomingMarker | null): void {
    const opened = createProvisionNode(
      heading.kind,
      line.where,
      heading.num,
      heading.runIn < 0 ? withoutFootnotes(title) : NO_TEXT,
    );
    const serial = isSerialHeading(heading);
    if (!serial) this.#closeContainers(heading.kind);
    this.#inner().children.push(opened);
    if (!serial) this.#containers.push(opened);
    this.#begun = true;
    this.#depth = serial ? line.hints.heading : undefined;
    this.#body = new ProvisionBuilder(opened, "paragraphs", this.#thread);
    if (heading.runIn >= 0) {
      const { number: _, ...hints } = line.hints;
      this.#body.addLine({ ...sliceText(line, heading.runIn), hints }, ahead);
    } else this.#thread.carried.push(collapseToPoint(pickFootnotes(title)));
  }

  /** A line that stands above the next article or rule. */
  above(line: SourceLine): void {
    this.#toContainer();
    this.#body.addLine(line, null);
  }

  /** What still waits for a text where none comes any more stands alone. */
  finish(): void {
    const left = this.#thread.carried.splice(0).filter((words) => !isEmptyText(words));
    if (left.length === 0) return;
    const last = createProvisionNode("text", null);
    last.blocks.push(left.reduce(joinTexts));
    this.#root.children.push(last);
  }

  /** `isConcluded`: a formula that ends the preamble is still to come. */
  read(line: SourceLine, ahead: UpcomingMarker | null, isConcluded: boolean): void {
    if (this.#mayHavePreamble() && this.#readPreamble(line)) return;
    if (this.#inPreamble() && !isConcluded && this.#leavesPreamble(line)) this.#toContainer();
    if (this.#begun && CLOSING_FORMULA.test(line.text)) this.#toTop();
    if (this.#isStrangeHeading(line)) this.#toContainer();
    if (this.#inPreamble() && ENACTING_FORMULA.test(line.text)) this.#endPreamble(line, ahead);
    else this.#body.addLine(line, ahead);
  }

  #inner(): ProvisionNode {
    return this.#containers[this.#containers.length - 1] ?? this.#root;
  }

  /** A kind that is open already closes down to itself; an annex closes everything. */
  #closeContainers(kind: Heading["kind"]): void {
    const open = kind === "annex" ? 0 : this.#containers.findIndex((container) => container.kind === kind);
    if (open >= 0) this.#containers.length = open;
  }

  #toTop(): void {
    this.#containers = [];
    this.#toContainer();
  }

  #toContainer(): void {
    this.#depth = undefined;
    const inner = this.#inner();
    this.#body = new ProvisionBuilder(inner, "texts", this.#thread);
  }

  /** A heading of the source that opens nothing known, and is no deeper than the open article's. */
  #isStrangeHeading({ hints: { heading } }: SourceLine): boolean {
    return heading !== undefined && this.#depth !== undefined && heading <= this.#depth;
  }

  #inPreamble(): boolean {
    return this.#body.owner.kind === "preamble";
  }

  /** At the front of the text, and of an annex or another container that holds a text of its own. */
  #mayHavePreamble(): boolean {
    const { owner } = this.#body;
    if (owner !== this.#inner()) return false;
    return !this.#begun || (owner !== this.#root && owner.children.length + owner.blocks.length < LATEST_PREAMBLE);
  }

  /** Opens a preamble at its heading or its opening line; true where the line is used up. */
  #readPreamble(line: SourceLine): boolean {
    if (PREAMBLE_HEADING.test(line.text)) {
      this.#openPreamble(line, withoutFootnotes(prependNumber(line)));
      this.#thread.carried.push(collapseToPoint(pickFootnotes(line)));
      return true;
    }
    const run = PREAMBLE_AND_TEXT.exec(line.text);
    if (run) {
      const heading = { text: [line.hints.number ?? "", run[1]!.trim()].join(" ").trim() };
      this.#openPreamble(line, heading).blocks.push(toAnnotatedText(sliceText(line, run[0].length)));
      return true;
    }
    if (PREAMBLE_OPENING.test(line.text) && !markerOfLine(line)) this.#openPreamble(line, NO_TEXT);
    return false;
  }

  #openPreamble(line: SourceLine, heading: AnnotatedText): ProvisionNode {
    const preamble = createProvisionNode("preamble", line.where, "", heading);
    this.#inner().children.push(preamble);
    this.#body = new ProvisionBuilder(preamble, "recitals", this.#thread);
    return preamble;
  }

  /** "1. Decides …" behind recitals that are not numbered so, or "OP1", is the first operative paragraph. */
  #leavesPreamble(line: SourceLine): boolean {
    const printed = markerOfLine(line)?.printed ?? "";
    const { children } = this.#body.owner;
    const ends = [children[0], children[children.length - 1]].filter((child) => child?.kind === "recital");
    if (ends.length === 0) return false;
    if (/^op\s?[0-9]/i.test(printed)) return true;
    return /^[0-9]+\.$/.test(printed) && ends.every((child) => /^(?:\[*pp.*)?$/i.test(child!.num));
  }

  /** "Have agreed as follows:" is no recital: it is unnumbered text of the preamble, which ends there. */
  #endPreamble(line: SourceLine, ahead: UpcomingMarker | null): void {
    if (markerOfLine(line)) this.#body.addLine(line, ahead);
    else this.#body.addClosingText(line);
    this.#begun = true;
    this.#toContainer();
  }
}
