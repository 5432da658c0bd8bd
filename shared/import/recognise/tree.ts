import type { Line } from "../lines.ts";
import { aheadOf } from "./ahead.ts";
import type { Heading } from "./heading.ts";
import { isSerial, type Item } from "./items.ts";
import { node, type Node } from "./node.ts";
import { namesOption } from "./options.ts";
import type { Ahead } from "./lists.ts";
import { markerIn, UnitBody, type Thread } from "./unit.ts";
import { CLOSING, FORMULA, OPENING, PREAMBLE_AND_TEXT, PREAMBLE_HEADING } from "./vocabulary.ts";
import {
  cut,
  isNothing,
  join,
  NO_WORDS,
  notesOf,
  onPoint,
  spoken,
  withoutNotes,
  wordsOf,
  type Words,
} from "./words.ts";

/** Builds the forest of a draft from its items. */
export function treeOf(items: readonly Item[]): readonly Node[] {
  const ahead = aheadOf(items);
  const concluded = beforeFormulas(items);
  const tree = new Tree();
  items.forEach((item, i) => {
    const next = items[i + 1]?.heading;
    if (item.heading) tree.head(item, item.heading, ahead[i]!);
    else if (next && isSerial(next) && isOptionAlone(item.line)) tree.above(item.line);
    else tree.read(item.line, ahead[i]!, concluded[i]!);
  });
  tree.finish();
  return tree.roots;
}

/** "Option A" above an article is about that article, not about the one before. */
function isOptionAlone(line: Line): boolean {
  const marker = markerIn(line);
  return marker !== null && namesOption(marker) && marker.end === line.text.length;
}

/** For each item, whether "Have agreed as follows:" comes behind it before the next heading. */
function beforeFormulas(items: readonly Item[]): boolean[] {
  const before = new Array<boolean>(items.length).fill(false);
  for (let i = items.length - 2; i >= 0; i--) {
    const { heading, line } = items[i + 1]!;
    before[i] = !heading && (before[i + 1]! || (FORMULA.test(line.text) && !markerIn(line)));
  }
  return before;
}

/** So many lines may stand between a container's heading and its preamble. */
const LATEST_PREAMBLE = 4;

class Tree {
  readonly #root = node("text", null);
  readonly #thread: Thread = { carried: [], last: 0 };
  /** The containers that are open, outermost first. */
  #containers: Node[] = [];
  #body = new UnitBody(this.#root, "texts", this.#thread);
  /** How deep the source marks the heading of the article that is open. */
  #depth: number | undefined;
  #begun = false;

  get roots(): readonly Node[] {
    return this.#root.children;
  }

  head({ line, title }: Item, heading: Heading, ahead: Ahead | null): void {
    const opened = node(heading.kind, line.where, heading.num, heading.runIn < 0 ? withoutNotes(title) : NO_WORDS);
    const serial = isSerial(heading);
    if (!serial) this.#closeContainers(heading.kind);
    this.#inner().children.push(opened);
    if (!serial) this.#containers.push(opened);
    this.#begun = true;
    this.#depth = serial ? line.hints.heading : undefined;
    this.#body = new UnitBody(opened, "paragraphs", this.#thread);
    if (heading.runIn >= 0) {
      const { number: _, ...hints } = line.hints;
      this.#body.add({ ...cut(line, heading.runIn), hints }, ahead);
    } else this.#thread.carried.push(onPoint(notesOf(title)));
  }

  /** A line that stands above the next article or rule. */
  above(line: Line): void {
    this.#toContainer();
    this.#body.add(line, null);
  }

  /** What still waits for a text where none comes any more stands alone. */
  finish(): void {
    const left = this.#thread.carried.splice(0).filter((words) => !isNothing(words));
    if (left.length === 0) return;
    const last = node("text", null);
    last.blocks.push(left.reduce(join));
    this.#root.children.push(last);
  }

  /** `isConcluded`: a formula that ends the preamble is still to come. */
  read(line: Line, ahead: Ahead | null, isConcluded: boolean): void {
    if (this.#mayHavePreamble() && this.#readPreamble(line)) return;
    if (this.#inPreamble() && !isConcluded && this.#leavesPreamble(line)) this.#toContainer();
    if (this.#begun && CLOSING.test(line.text)) this.#toTop();
    if (this.#isStrangeHeading(line)) this.#toContainer();
    if (this.#inPreamble() && FORMULA.test(line.text)) this.#endPreamble(line, ahead);
    else this.#body.add(line, ahead);
  }

  #inner(): Node {
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
    this.#body = new UnitBody(inner, "texts", this.#thread);
  }

  /** A heading of the source that opens nothing known, and is no deeper than the open article's. */
  #isStrangeHeading({ hints: { heading } }: Line): boolean {
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
  #readPreamble(line: Line): boolean {
    if (PREAMBLE_HEADING.test(line.text)) {
      this.#openPreamble(line, withoutNotes(spoken(line)));
      this.#thread.carried.push(onPoint(notesOf(line)));
      return true;
    }
    const run = PREAMBLE_AND_TEXT.exec(line.text);
    if (run) {
      const heading = { text: [line.hints.number ?? "", run[1]!.trim()].join(" ").trim() };
      this.#openPreamble(line, heading).blocks.push(wordsOf(cut(line, run[0].length)));
      return true;
    }
    if (OPENING.test(line.text) && !markerIn(line)) this.#openPreamble(line, NO_WORDS);
    return false;
  }

  #openPreamble(line: Line, heading: Words): Node {
    const preamble = node("preamble", line.where, "", heading);
    this.#inner().children.push(preamble);
    this.#body = new UnitBody(preamble, "recitals", this.#thread);
    return preamble;
  }

  /** "1. Decides …" behind recitals that are not numbered so, or "OP1", is the first operative paragraph. */
  #leavesPreamble(line: Line): boolean {
    const printed = markerIn(line)?.printed ?? "";
    const { children } = this.#body.owner;
    const ends = [children[0], children[children.length - 1]].filter((child) => child?.kind === "recital");
    if (ends.length === 0) return false;
    if (/^op\s?[0-9]/i.test(printed)) return true;
    return /^[0-9]+\.$/.test(printed) && ends.every((child) => /^(?:\[*pp.*)?$/i.test(child!.num));
  }

  /** "Have agreed as follows:" is no recital: it is unnumbered text of the preamble, which ends there. */
  #endPreamble(line: Line, ahead: Ahead | null): void {
    if (markerIn(line)) this.#body.add(line, ahead);
    else this.#body.conclude(line);
    this.#begun = true;
    this.#toContainer();
  }
}
