import { groupTrackedChangesIntoRewordings } from "#shared/acts/imported/importedRewordings.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { createRangeAnchor, createProvisionAnchor } from "#shared/anchor/createAnchor.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { PlacedTrackedChange } from "#shared/import/importedDraft.ts";
import type { FileSourceDraft } from "#shared/publish/returned/fileSourceDraft.ts";
import type { ReturnedProposal } from "#shared/publish/returned/returnedContent.ts";
import { docxManifestPlaceOf, type DocxManifest, type DocxManifestProposal } from "../manifest.ts";
import { textOfPieces, type ExportedParagraphMatcher } from "./paragraphMatcher.ts";
import type { TrackedParagraph, TrackedTextPiece, CommentedBody } from "./commentedBody.ts";

/**
 * Reads the tracked changes that did not leave with the file, as proposals of their authors. What one author deleted
 * and inserted at the same place is one rewording; an inserted paragraph belongs after the provision before it.
 */
export function readTrackedChangesAsProposals(
  story: CommentedBody,
  match: ExportedParagraphMatcher,
  key: DocxManifest | null,
  text: FileSourceDraft | undefined,
): readonly ReturnedProposal[] {
  const own = (key?.proposals ?? []).filter(({ by }) => by !== undefined);
  const nobody = key?.nobody;
  const named = (by: Who) => authorAndTimeOf(by, nobody);
  const placed = text ? inBlocks(story, match).filter((change) => !isOwn(change, own, text)) : [];
  const reworded = text
    ? groupTrackedChangesIntoRewordings(text.draft, placed).map((each) => {
        const { provision, block, start, end } = each.spot;
        const at = { provision, block };
        const quoted = createRangeAnchor(text.draft, text.id, { ...at, offset: start }, { ...at, offset: end });
        const anchor = isRefusal(quoted) ? createProvisionAnchor(text.draft, text.id, provision) : quoted;
        return {
          place: docxManifestPlaceOf(anchor, text.draft),
          old: each.wording.old,
          new: each.wording.new,
          ...named(each),
        };
      })
    : [];
  return [...reworded, ...elsewhere(story, match, own, text, named)];
}

interface Who {
  readonly author: string;
  readonly at?: string;
}

/** Returns who did something and when, if the file says so. */
export function authorAndTimeOf({ author, at }: Who, nobody: string | undefined): { by?: string; at?: string } {
  const isNamed = author.trim() !== "" && author !== nobody;
  return { ...(isNamed && { by: author.trim() }), ...(at !== undefined && { at }) };
}

/** Returns the changes inside blocks of the draft, with their places there. */
function inBlocks(story: CommentedBody, match: ExportedParagraphMatcher): readonly PlacedTrackedChange[] {
  return story.paragraphs.flatMap(({ pieces }, paragraph) => {
    const block = match.blockAt(paragraph);
    if (!block) return [];
    let offset = 0;
    return pieces.flatMap((piece): PlacedTrackedChange[] => {
      const [from, to] = [offset, offset + piece.text.length];
      offset = to;
      const { inserted, deleted } = piece;
      // Words that somebody inserted and somebody deleted again were never in the text.
      if ((!inserted && !deleted) || (inserted && deleted)) return [];
      const isHeld = match.isInDraft(paragraph, piece);
      const start = match.offsetInBlock({ paragraph, offset: from }, isHeld ? "start" : "end");
      const end = isHeld ? match.offsetInBlock({ paragraph, offset: to }, "end") : start;
      const by = (inserted ?? deleted)!;
      return [
        {
          type: inserted ? "inserted" : "deleted",
          words: piece.text,
          ...by,
          spot: { ...block, start, end: Math.max(start, end) },
        },
      ];
    });
  });
}

/** Whether a change is part of a wording that left with the file. */
function isOwn(
  { author, spot }: PlacedTrackedChange,
  own: readonly DocxManifestProposal[],
  { draft }: FileSourceDraft,
): boolean {
  return own.some((proposal) => {
    if (proposal.by !== author || proposal.place.gap) return false;
    const place = resolveAnchor(draft, anchorIn(proposal));
    return (
      place?.pieces.some(
        ({ provision, block, start, end }) =>
          provision === spot.provision && block === spot.block && spot.start >= start && spot.end <= end,
      ) ?? false
    );
  });
}

function anchorIn({ place: { draft, provision, exact, prefix = "", suffix = "", start = 0 } }: DocxManifestProposal) {
  if (exact === undefined) return { draft, provision };
  return { draft, provision, quote: { start, end: start + exact.length, exact, prefix, suffix } };
}

/** Returns the changes outside the blocks of the draft: inserted paragraphs, and changes in unknown paragraphs. */
function elsewhere(
  story: CommentedBody,
  match: ExportedParagraphMatcher,
  own: readonly DocxManifestProposal[],
  text: FileSourceDraft | undefined,
  named: (by: Who) => { by?: string; at?: string },
): readonly ReturnedProposal[] {
  const known = own
    .filter(({ place }) => place.gap)
    .flatMap((each) => each.new.split("\n").map((line) => ({ by: each.by, line })));
  return story.paragraphs.flatMap((paragraph, i): ReturnedProposal[] => {
    if (match.blockAt(i) || match.isGap(i)) return [];
    const by = putInBy(paragraph);
    const near = match.provisionAt(i);
    const place = text && near !== undefined && { draft: text.id, provision: text.draft.provisions[near]!.eId };
    if (by) {
      const words = textOfPieces(paragraph.pieces);
      if (words.trim() === "" || known.some((each) => each.by === by.author && sameWords(each.line, words))) return [];
      return [{ place: { ...place, gap: true }, old: "", new: words.trim(), ...named(by) }];
    }
    return runsOf(paragraph.pieces).map(({ before, after, by: author }) => ({
      place: { ...place, ...(before.trim() !== "" && { exact: before.trim() }) },
      old: before,
      new: after,
      ...named(author),
    }));
  });
}

/** Returns who inserted a whole paragraph; undefined if part of it was there before. */
function putInBy({ pieces }: TrackedParagraph): Who | undefined {
  const all = pieces.filter(({ text }) => text.trim() !== "");
  return all.length > 0 && all.every(({ inserted, deleted }) => inserted && !deleted) ? all[0]!.inserted : undefined;
}

/** Groups adjacent changes of one author in a paragraph. Each group begins with the unchanged word before it. */
function runsOf(pieces: readonly TrackedTextPiece[]): readonly { before: string; after: string; by: Who }[] {
  const runs: { before: string; after: string; by: Who; end: number }[] = [];
  pieces.forEach((piece, i) => {
    const { text, inserted, deleted } = piece;
    const by = inserted ?? deleted;
    if (!by || (inserted && deleted)) return;
    const last = runs.at(-1);
    const words = { before: deleted ? text : "", after: inserted ? text : "" };
    if (last?.end === i - 1 && last.by.author === by.author) {
      Object.assign(last, { before: last.before + words.before, after: last.after + words.after, end: i });
    } else {
      const neighbour = /\S+\s*$/u.exec(plain(pieces[i - 1]))?.[0] ?? "";
      runs.push({ before: neighbour + words.before, after: neighbour + words.after, by, end: i });
    }
  });
  return runs.filter(({ before, after }) => !sameWords(before, after));
}

function plain(piece: TrackedTextPiece | undefined): string {
  return piece && !piece.inserted && !piece.deleted ? piece.text : "";
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string) => text.replace(/\s+/gu, " ").trim();
  return words(one) === words(other);
}
