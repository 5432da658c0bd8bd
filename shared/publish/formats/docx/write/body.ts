import type { NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import { countAncestors, formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import { isPrintedAsHeading, findSubtreeEnd, type Draft, type Provision } from "#shared/draft/draft.ts";
import type { DocxCommentsWriter } from "./comments.ts";
import { buildDocxInlineItems, type DocxInlineItem, type CommentedBlockRange } from "./inlineItems.ts";
import type { TrackedDraftChanges } from "./trackedWordings.ts";
import {
  docxChangedRunXml,
  docxFootnoteParagraphXml,
  docxFootnoteReferenceXml,
  docxParagraphXml,
  docxRunXml,
  type ParagraphFormat,
} from "./xml.ts";

/** Carries the mark of a provision that has neither a number nor a heading. */
const UNNUMBERED = "¶";
/** The deepest heading. Word has nine styles for headings; four are enough for a treaty. */
const DEEPEST = 4;

/** A thread at its place in the draft: of a note, of a wording that is not tracked, or of a status. */
export interface PlacedThread extends Pick<NumberedNote, "place"> {
  readonly thread: number;
  readonly gap: boolean;
  readonly isQuote: boolean;
}

interface Paragraph {
  readonly format: ParagraphFormat;
  readonly content: string;
}

/**
 * Writes the paragraphs of a draft with its comments, tracked changes and footnotes at their places. A comment on an
 * omission is at the end of the paragraph before it, on no words.
 */
export class DocxBodyWriter {
  readonly #draft: Draft;
  readonly #comments: DocxCommentsWriter;
  readonly #tracked: TrackedDraftChanges;
  readonly #inBlocks = new Map<string, CommentedBlockRange[]>();
  readonly #onWhole = new Map<number, number[]>();
  /** By the index of the last provision before the gap. */
  readonly #gaps = new Map<number, number[]>();
  readonly #footnotes: string[] = [];
  #changes = 0;

  constructor(
    draft: Draft,
    comments: DocxCommentsWriter,
    tracked: TrackedDraftChanges,
    placed: readonly PlacedThread[],
  ) {
    [this.#draft, this.#comments, this.#tracked] = [draft, comments, tracked];
    for (const each of placed) this.#file(each);
  }

  paragraphs(): readonly string[] {
    const all: Paragraph[] = [];
    this.#draft.provisions.forEach((provision, index) => {
      all.push(...this.#own(provision, index));
      const missing = this.#around(this.#gaps.get(index) ?? []);
      if (missing !== "") {
        const last = all.pop() ?? this.#unlabelled(index, "");
        all.push({ ...last, content: last.content + missing });
      }
      all.push(...this.#added(index));
    });
    return all.map(({ format, content }) => docxParagraphXml(format, content));
  }

  /** The footnotes that the paragraphs refer to, in order, numbered from 1. */
  get footnotes(): readonly string[] {
    return this.#footnotes;
  }

  #file({ place, thread, gap, isQuote }: PlacedThread): void {
    if (!place) return;
    const provision = this.#draft.provisions[place.provision]!;
    if (gap) file(this.#gaps, findSubtreeEnd(this.#draft, place.provision) - 1, thread);
    else if (place.pieces.length === 0 || (!isQuote && hasLabel(provision)))
      file(this.#onWhole, place.provision, thread);
    else
      place.pieces.forEach(({ provision, block, start, end }, i) => {
        const mark = { thread, start, end, opens: i === 0, closes: i === place.pieces.length - 1 };
        file(this.#inBlocks, `${provision}/${block}`, mark);
      });
  }

  /** Writes a provision's heading or number, and its own blocks. */
  #own(provision: Provision, index: number): readonly Paragraph[] {
    const whole = this.#onWhole.get(index) ?? [];
    const blocks = provision.blocks.map((_block, b) => this.#block(provision, index, b, b === 0 ? whole : []));
    if (isPrintedAsHeading(provision)) return [this.#heading(provision, index, whole), ...blocks];
    return blocks.length > 0 ? blocks : this.#bare(provision, index, whole);
  }

  #heading(provision: Provision, index: number, whole: readonly number[]): Paragraph {
    const depth = Math.min(DEEPEST, countAncestors(this.#draft, index, isPrintedAsHeading) + 1);
    const { direction: dir } = this.#draft;
    const label = labelOf(provision) || formatProvisionLabel(this.#draft, index);
    return { format: { style: `Heading${depth}`, dir }, content: this.#around(whole, docxRunXml(label, { dir })) };
  }

  #block(provision: Provision, index: number, b: number, whole: readonly number[]): Paragraph {
    const { text, footnotes = [] } = provision.blocks[b]!;
    const { direction: dir } = this.#draft;
    const items = buildDocxInlineItems(text, {
      rewordings: this.#tracked.inBlocks.get(`${index}/${b}`) ?? [],
      marks: this.#inBlocks.get(`${index}/${b}`) ?? [],
      footnotes: footnotes.map((note) => ({
        at: note.at,
        nth: this.#footnotes.push(docxFootnoteParagraphXml(note.mark, note.text, dir)),
      })),
    });
    const marks = footnotes.map(({ mark }) => mark);
    const first = this.#footnotes.length - footnotes.length + 1;
    const words = items.map((item) => this.#item(item, (nth) => marks[nth - first]!)).join("");
    const indent = this.#indent(index);
    if (b > 0 || isPrintedAsHeading(provision)) return { format: { style: "BodyText", dir, indent }, content: words };
    const num = provision.num.trim() || (provision.heading || whole.length === 0 ? "" : UNNUMBERED);
    const lead = provision.heading === "" ? "" : docxRunXml(`${provision.heading} `, { dir, bold: true });
    const label = this.#around(whole, docxRunXml(num, { dir }), num === "" ? lead : "");
    const content = [label, num === "" ? "" : docxRunXml("\t"), num === "" ? "" : lead, words].join("");
    return { format: { style: "BodyText", dir, indent, hangs: num !== "" }, content };
  }

  /** Writes a provision without text of its own, such as one that only has points. */
  #bare(provision: Provision, index: number, whole: readonly number[]): readonly Paragraph[] {
    if (!hasLabel(provision) && whole.length === 0) return [];
    const label = docxRunXml(labelOf(provision) || UNNUMBERED, { dir: this.#draft.direction });
    return [this.#unlabelled(index, this.#around(whole, label))];
  }

  #unlabelled(index: number, content: string): Paragraph {
    return { format: { style: "BodyText", dir: this.#draft.direction, indent: this.#indent(index) }, content };
  }

  /** Writes new text that is proposed after a provision. */
  #added(index: number): readonly Paragraph[] {
    const { direction: dir } = this.#draft;
    return (this.#tracked.after.get(index) ?? []).flatMap(({ by, thread, text }) => {
      const lines = text.split("\n");
      return lines.map((line, i) => {
        const words = docxChangedRunXml("fresh", line, by, ++this.#changes, dir);
        const opens = i === 0 ? this.#comments.rangeStarts(thread) : "";
        const closes = i === lines.length - 1 ? this.#comments.rangeEnds(thread) : "";
        const format = { style: "BodyText", dir, indent: this.#indent(index), inserted: by };
        return { format, content: opens + words + closes };
      });
    });
  }

  #around(threads: readonly number[], ...content: readonly string[]): string {
    const opens = threads.map((thread) => this.#comments.rangeStarts(thread));
    const closes = threads.map((thread) => this.#comments.rangeEnds(thread));
    return [...opens, ...content, ...closes].join("");
  }

  #item(item: DocxInlineItem, markOf: (nth: number) => string): string {
    const { direction: dir } = this.#draft;
    switch (item.kind) {
      case "opens":
        return this.#comments.rangeStarts(item.thread);
      case "closes":
        return this.#comments.rangeEnds(item.thread);
      case "footnote":
        return docxFootnoteReferenceXml(item.nth, markOf(item.nth));
      case "words": {
        const { text, change } = item;
        return change ? docxChangedRunXml(change.is, text, change, ++this.#changes, dir) : docxRunXml(text, { dir });
      }
    }
  }

  #indent(index: number): number {
    return countAncestors(this.#draft, index, (above) => !isPrintedAsHeading(above));
  }
}

/** "Article 2. Powers" in one line, "Chapter II" and its title in two. */
function labelOf(provision: Provision): string {
  const num = provision.num.trim();
  const isChapter = isPrintedAsHeading(provision) && num !== "" && !/\p{P}$/u.test(num);
  return [num, provision.heading].filter(Boolean).join(isChapter ? "\n" : " ");
}

/** Whether a provision has a number or a heading to carry the mark of notes on the whole. */
function hasLabel(provision: Provision): boolean {
  return isPrintedAsHeading(provision) || labelOf(provision) !== "";
}

function file<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}
