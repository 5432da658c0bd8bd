import {
  createGapAfterProvisionAnchor,
  createRangeAnchor,
  createProvisionAnchor,
  type DraftPoint,
} from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import { findSubtreeEnd, indexOfParent, isPrintedAsHeading, type Draft } from "#shared/draft/draft.ts";
import type { TrackedState } from "#shared/import/readers/tracked/trackedState.ts";
import type { FileSourceDraft } from "#shared/publish/returned/fileSourceDraft.ts";
import type { ReturnedPlace } from "#shared/publish/returned/returnedContent.ts";
import { formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import { trimWithoutBidiIsolates, type OmissionWords } from "#shared/publish/formats/omissionWords.ts";
import { docxManifestPlaceOf } from "../manifest.ts";
import type { TrackedTextPiece, ParagraphPoint, CommentedRange, CommentedBody } from "./commentedBody.ts";

/** The block of the draft that a paragraph of a file shows. */
interface Found {
  readonly provision: number;
  /** -1 for a heading or a number by itself, -2 for a line that marks a gap after the provision. */
  readonly block: number;
  /** How many letters of the number and heading come before the block's words. */
  readonly label: number;
  /** Whether a piece of the paragraph is in the draft. */
  readonly holds: (piece: TrackedState) => boolean;
}

const GAP = -2;
const LETTERS = /\S/gu;
/** How much context is kept around some words, in UTF-16 units. */
const CONTEXT = 32;

/**
 * Matches the paragraphs of a file with the draft that it shows. A paragraph is a block if it has the block's words,
 * apart from white space: with every change rejected, with every change accepted, or with only those accepted whose
 * author `made` names.
 */
export class ExportedParagraphMatcher {
  readonly #story: CommentedBody;
  readonly #text: FileSourceDraft | undefined;
  readonly #omissions: readonly OmissionWords[];
  readonly #found: readonly (Found | undefined)[];

  constructor(
    story: CommentedBody,
    text: FileSourceDraft | undefined,
    made: (author: string) => boolean,
    omissions: readonly OmissionWords[],
  ) {
    this.#story = story;
    this.#text = text;
    this.#omissions = omissions;
    this.#found = text ? matched(story, text.draft, made, omissions) : [];
  }

  /** Returns the block that a paragraph shows, if any. */
  blockAt(paragraph: number): { readonly provision: number; readonly block: number } | undefined {
    const found = this.#found[paragraph];
    return found && found.block >= 0 ? found : undefined;
  }

  /** Whether a paragraph is a line by which an earlier version marked a gap. */
  isGap(paragraph: number): boolean {
    return this.#found[paragraph]?.block === GAP;
  }

  /**
   * Returns the offset in its block of a point in a paragraph. If a program has changed white space, the offset is
   * found by counting the letters before it, and lies before or after the white space there, depending on the edge.
   */
  offsetInBlock(point: ParagraphPoint, edge: "start" | "end"): number {
    const found = this.#found[point.paragraph]!;
    const { pieces } = this.#story.paragraphs[point.paragraph]!;
    const { text } = this.#text!.draft.provisions[found.provision]!.blocks[found.block]!;
    const whole = textOfPieces(pieces.filter(found.holds));
    const before = textOfPieces(cut(pieces, 0, point.offset).filter(found.holds));
    if (whole.endsWith(text)) return Math.max(0, before.length - (whole.length - text.length));
    return offsetOfLetter(text, count(before) - found.label, edge);
  }

  isInDraft(paragraph: number, piece: TrackedState): boolean {
    return this.#found[paragraph]?.holds(piece) ?? false;
  }

  /** Returns the provision at a paragraph, or the last one before it. */
  provisionAt(paragraph: number): number | undefined {
    for (let i = Math.min(paragraph, this.#found.length - 1); i >= 0; i--) {
      if (this.#found[i]) return this.#found[i]!.provision;
    }
    return undefined;
  }

  /** Returns the place of a comment: in the draft if its paragraphs are there, else by the words it is about. */
  placeOf(range: CommentedRange): ReturnedPlace {
    return this.#inDraft(range) ?? this.#byWords(range);
  }

  /**
   * Returns the gap at the end of a range that `parts` of a comment's first line name: "After Article 2", where the
   * paragraph is the last one of Article 2. Undefined if they name none there.
   */
  gapAt({ to }: CommentedRange, parts: readonly string[]): ReturnedPlace | undefined {
    const at = this.provisionAt(to.paragraph);
    if (!this.#text || at === undefined) return undefined;
    const { id, draft } = this.#text;
    for (let i = at; i >= 0 && findSubtreeEnd(draft, i) > at; i = indexOfParent(draft, i)) {
      const label = formatProvisionLabel(draft, i);
      if (this.#omissions.some(({ placeOf }) => parts.includes(placeOf(label))))
        return docxManifestPlaceOf(createGapAfterProvisionAnchor(draft, id, i), draft);
    }
    return undefined;
  }

  #inDraft({ from, to }: CommentedRange): ReturnedPlace | undefined {
    if (!this.#text) return undefined;
    const { id, draft } = this.#text;
    const covered = this.#covered(from, to);
    const [first, last] = [covered[0], covered.at(-1)];
    if (first && last) {
      const anchor = createRangeAnchor(draft, id, first.start, last.end);
      if (!isRefusal(anchor)) return docxManifestPlaceOf(anchor, draft);
    }
    // The range covers no letters of a block: it is on a number, a heading, or a point between words.
    const found = this.#found[from.paragraph];
    const anchored = found?.block === GAP ? createGapAfterProvisionAnchor : createProvisionAnchor;
    return found && docxManifestPlaceOf(anchored(draft, id, found.provision), draft);
  }

  /** Returns the blocks of which a range covers letters, with the letters covered. */
  #covered(
    from: ParagraphPoint,
    to: ParagraphPoint,
  ): readonly { readonly start: DraftPoint; readonly end: DraftPoint }[] {
    const all: { start: DraftPoint; end: DraftPoint }[] = [];
    for (let i = from.paragraph; i <= to.paragraph; i++) {
      const block = this.blockAt(i);
      if (!block) continue;
      const length = textOfPieces(this.#story.paragraphs[i]!.pieces).length;
      const start = this.offsetInBlock({ paragraph: i, offset: i === from.paragraph ? from.offset : 0 }, "start");
      const end = this.offsetInBlock({ paragraph: i, offset: i === to.paragraph ? to.offset : length }, "end");
      const { provision, block: b } = block;
      if (start < end)
        all.push({ start: { provision, block: b, offset: start }, end: { provision, block: b, offset: end } });
    }
    return all;
  }

  #byWords({ from, to }: CommentedRange): ReturnedPlace {
    const paragraphs = this.#story.paragraphs.slice(from.paragraph, to.paragraph + 1);
    const parts = paragraphs.map(({ pieces }, i) => {
      const start = i === 0 ? from.offset : 0;
      const end = i === paragraphs.length - 1 ? to.offset : Infinity;
      return asBefore(cut(pieces, start, end));
    });
    const exact = parts.join("\n").trim();
    const prefix = asBefore(cut(paragraphs[0]?.pieces ?? [], 0, from.offset)).slice(-CONTEXT);
    const suffix = asBefore(cut(paragraphs.at(-1)?.pieces ?? [], to.offset, Infinity)).slice(0, CONTEXT);
    const near = this.#text && this.provisionAt(from.paragraph);
    return {
      ...(near !== undefined && { draft: this.#text!.id, provision: this.#text!.draft.provisions[near]!.eId }),
      ...(exact !== "" && { exact, prefix, suffix }),
    };
  }
}

/** Returns the words of a paragraph before any change. */
function asBefore(pieces: readonly TrackedTextPiece[]): string {
  return textOfPieces(pieces.filter(({ inserted }) => !inserted));
}

export function textOfPieces(pieces: readonly TrackedTextPiece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function cut(pieces: readonly TrackedTextPiece[], from: number, to: number): readonly TrackedTextPiece[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, piece.text.length)];
    at += piece.text.length;
    return start < end ? [{ ...piece, text: piece.text.slice(start, end) }] : [];
  });
}

function count(text: string): number {
  return text.match(LETTERS)?.length ?? 0;
}

/** Returns the offset of the nth letter of a text (from 0); for an end, the offset after the letter before it. */
function offsetOfLetter(text: string, nth: number, edge: "start" | "end"): number {
  const wanted = edge === "start" ? nth : nth - 1;
  if (wanted < 0) return 0;
  let seen = 0;
  for (const { index, 0: letter } of text.matchAll(LETTERS)) {
    if (seen++ === wanted) return edge === "start" ? index : index + letter.length;
  }
  return text.length;
}

interface Wanted {
  readonly provision: number;
  readonly block: number;
  readonly label: number;
}

function matched(
  story: CommentedBody,
  draft: Draft,
  made: (author: string) => boolean,
  omissions: readonly OmissionWords[],
): readonly (Found | undefined)[] {
  const index = indexOf(draft, omissions);
  const views: readonly ((piece: TrackedState) => boolean)[] = [
    ({ inserted }) => !inserted,
    ({ deleted }) => !deleted,
    ({ inserted, deleted }) => {
      if (deleted) return !made(deleted.author) && !inserted;
      return !inserted || made(inserted.author);
    },
  ];
  let last = -1;
  return story.paragraphs.map(({ pieces }) => {
    for (const holds of views) {
      const wanted = index.get(folded(textOfPieces(pieces.filter(holds)))) ?? [];
      const order = ({ provision, block }: Wanted) => provision * 1e4 + block + 1;
      const found = wanted.find((each) => order(each) > last) ?? wanted[0];
      if (!found) continue;
      if (found.block !== GAP) last = order(found);
      return { ...found, holds };
    }
    return undefined;
  });
}

/** Indexes everything that a draft's paragraphs may read, with and without their numbers and headings. */
function indexOf(draft: Draft, omissions: readonly OmissionWords[]): ReadonlyMap<string, readonly Wanted[]> {
  const index = new Map<string, Wanted[]>();
  const file = (text: string, wanted: Wanted) => {
    const key = folded(text);
    if (key === "") return;
    const known = index.get(key);
    if (known) known.push(wanted);
    else index.set(key, [wanted]);
  };
  draft.provisions.forEach((each, provision) => {
    const { num, heading, blocks } = each;
    const label = num + heading;
    if (isPrintedAsHeading(each) || blocks.length === 0) file(label, { provision, block: -1, label: 0 });
    const name = formatProvisionLabel(draft, provision);
    for (const { lineOf } of omissions) file(lineOf(name), { provision, block: GAP, label: 0 });
    blocks.forEach(({ text }, block) => {
      file(text, { provision, block, label: 0 });
      if (block === 0 && !isPrintedAsHeading(each) && label.trim() !== "") {
        file(label + text, { provision, block, label: count(label) });
      }
    });
  });
  return index;
}

function folded(text: string): string {
  return trimWithoutBidiIsolates(text).replace(/\s+/gu, "").normalize("NFC");
}
