import type { Draft, TextBlock } from "#shared/draft/draft.ts";
import type { LanguageAttributes } from "./languageAttributes.ts";
import {
  createAbsentWordsElement,
  createFootnoteMarkElement,
  describeTrackedChange,
  numberTrackedChangeAuthors,
  trackedChangeTag,
} from "./markElements.ts";
import { listProvisionContents, type ProvisionContents } from "./provisionContents.ts";
import * as styles from "../text.module.css";

/** How much of the text is drawn, in characters: more than a screen holds. */
const CHARACTERS = 10_000;

type HandOf = (author: string) => string;

/**
 * Draws the beginning of a draft as the text view draws it, but without ProseMirror and without anything on the text,
 * so that it can be read before these are loaded.
 */
export function drawTextBeginning(draft: Draft): HTMLElement {
  const sheet = document.createElement("div");
  sheet.className = styles.sheet;
  sheet.lang = draft.language;
  sheet.dir = draft.direction;
  const portion = sheet.appendChild(document.createElement("div"));
  portion.className = styles.portion;
  const handOf = numberTrackedChangeAuthors();
  let length = 0;
  for (const contents of listProvisionContents(draft)) {
    portion.append(provisionElement(contents, handOf));
    length += contents.blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (length > CHARACTERS) break;
  }
  return sheet;
}

function provisionElement(contents: ProvisionContents, handOf: HandOf): HTMLElement {
  const section = element("section", contents.language);
  section.className = styles.provision;
  const { index, kind, num, counted, depth } = contents;
  Object.assign(section.dataset, { index, kind, num, depth, ...(counted !== null && { counted }) });
  if (contents.heading) section.append(withText(element("h2", contents.heading.language), contents.heading.text));
  for (const { block, language } of contents.blocks)
    section.append(blockElement(block, element("p", language), handOf));
  for (const { mark, text, language } of contents.footnotes) {
    const note = element("small", language);
    note.dataset.mark = mark;
    section.append(withText(note, text));
  }
  return section;
}

/** Fills a paragraph with the words of a block, its footnote marks and its tracked changes. */
function blockElement(block: TextBlock, paragraph: HTMLElement, handOf: HandOf): HTMLElement {
  const { text, tracked = [], footnotes = [] } = block;
  const hands = new Map(tracked.map((change) => [change, handOf(change.author)]));
  const cuts = new Set([0, text.length, ...tracked.flatMap(({ start, end }) => [start, end])]);
  for (const { at } of footnotes) cuts.add(at);
  const bounds = [...cuts].sort((a, b) => a - b);
  for (const [i, start] of bounds.entries()) {
    for (const { at, mark } of footnotes) if (at === start) paragraph.append(createFootnoteMarkElement(mark));
    for (const [change, hand] of hands)
      if (change.start === start && change.end === start) paragraph.append(createAbsentWordsElement(change, hand));
    const words = text.slice(start, bounds[i + 1] ?? start);
    if (words)
      paragraph.append(
        ...markedWords(
          words,
          [...hands].filter(([change]) => covers(change, start)),
        ),
      );
  }
  return paragraph;
}

const covers = ({ start, end }: { readonly start: number; readonly end: number }, at: number) =>
  start <= at && at < end;

/** Returns words inside the elements of the tracked changes that cover them. */
function markedWords(
  words: string,
  changes: readonly (readonly [NonNullable<TextBlock["tracked"]>[number], string])[],
) {
  let inner = textPieces(words);
  for (const [change, hand] of changes) {
    const mark = document.createElement(trackedChangeTag(change));
    mark.dataset.hand = hand;
    mark.setAttribute("aria-description", describeTrackedChange(change));
    mark.append(...inner);
    inner = [mark];
  }
  return inner;
}

/** Returns a text as nodes, its square brackets dimmed. */
function textPieces(text: string): (Node | string)[] {
  return text.split(/([[\]])/).flatMap((piece, i): (Node | string)[] => {
    if (piece === "") return [];
    if (i % 2 === 0) return [piece];
    const bracket = document.createElement("span");
    bracket.className = styles.bracket;
    bracket.textContent = piece;
    return [bracket];
  });
}

function element(tag: string, { dir, lang }: LanguageAttributes): HTMLElement {
  const made = document.createElement(tag);
  if (dir !== null) made.dir = dir;
  if (lang !== null) made.lang = lang;
  return made;
}

function withText(element: HTMLElement, text: string): HTMLElement {
  element.append(...textPieces(text));
  return element;
}
