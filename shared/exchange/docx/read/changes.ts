import { rewordings } from "#shared/acts/rewordings.ts";
import { locate } from "#shared/anchor/find.ts";
import { anchorOf, anchorWhole } from "#shared/anchor/select.ts";
import { isRefusal } from "#shared/base/result.ts";
import type { PlacedChange } from "#shared/import/reading.ts";
import type { FileText } from "#shared/exchange/files.ts";
import type { ReturnedProposal } from "#shared/exchange/returned/returned.ts";
import { placeOf, type Key, type KeyProposal } from "../key.ts";
import { wordsOf, type Match } from "./match.ts";
import type { Paragraph, Piece, Story } from "./story.ts";

/**
 * The tracked changes of a file that are none of those it left with, as proposals of their authors: what one author struck
 * and put in at the same place is one rewording, a paragraph put in a provision's neighbour.
 */
export function newProposals(
  story: Story,
  match: Match,
  key: Key | null,
  text: FileText | undefined,
): readonly ReturnedProposal[] {
  const own = (key?.proposals ?? []).filter(({ by }) => by !== undefined);
  const nobody = key?.nobody;
  const named = (by: Who) => said(by, nobody);
  const placed = text ? inBlocks(story, match).filter((change) => !isOwn(change, own, text)) : [];
  const reworded = text
    ? rewordings(text.draft, placed).map((each) => {
        const { provision, block, start, end } = each.spot;
        const at = { provision, block };
        const quoted = anchorOf(text.draft, text.id, { ...at, offset: start }, { ...at, offset: end });
        const anchor = isRefusal(quoted) ? anchorWhole(text.draft, text.id, provision) : quoted;
        return { place: placeOf(anchor, text.draft), old: each.wording.old, new: each.wording.new, ...named(each) };
      })
    : [];
  return [...reworded, ...elsewhere(story, match, own, text, named)];
}

interface Who {
  readonly author: string;
  readonly at?: string;
}

/** Who did something, where that is said. */
export function said({ author, at }: Who, nobody: string | undefined): { by?: string; at?: string } {
  const isNamed = author.trim() !== "" && author !== nobody;
  return { ...(isNamed && { by: author.trim() }), ...(at !== undefined && { at }) };
}

/** The changes inside blocks of the draft, each where it stands there. */
function inBlocks(story: Story, match: Match): readonly PlacedChange[] {
  return story.paragraphs.flatMap(({ pieces }, paragraph) => {
    const block = match.blockAt(paragraph);
    if (!block) return [];
    let offset = 0;
    return pieces.flatMap((piece): PlacedChange[] => {
      const [from, to] = [offset, offset + piece.text.length];
      offset = to;
      const { inserted, deleted } = piece;
      // What somebody put in and somebody struck again was never in the text.
      if ((!inserted && !deleted) || (inserted && deleted)) return [];
      const isHeld = match.holds(paragraph, piece);
      const start = match.offsetIn({ paragraph, offset: from }, isHeld ? "start" : "end");
      const end = isHeld ? match.offsetIn({ paragraph, offset: to }, "end") : start;
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

/** Whether a change is a part of a wording that the file left with. */
function isOwn({ author, spot }: PlacedChange, own: readonly KeyProposal[], { draft }: FileText): boolean {
  return own.some((proposal) => {
    if (proposal.by !== author || proposal.place.gap) return false;
    const place = locate(draft, anchorIn(proposal));
    return (
      place?.pieces.some(
        ({ provision, block, start, end }) =>
          provision === spot.provision && block === spot.block && spot.start >= start && spot.end <= end,
      ) ?? false
    );
  });
}

function anchorIn({ place: { draft, provision, exact, prefix = "", suffix = "", start = 0 } }: KeyProposal) {
  if (exact === undefined) return { draft, provision };
  return { draft, provision, quote: { start, end: start + exact.length, exact, prefix, suffix } };
}

/** Changes outside the blocks of the draft: paragraphs that somebody put in, and changes in paragraphs that are not known. */
function elsewhere(
  story: Story,
  match: Match,
  own: readonly KeyProposal[],
  text: FileText | undefined,
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
      const words = wordsOf(paragraph.pieces);
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

/** Who put in a paragraph as a whole; nobody where some of it was there. */
function putInBy({ pieces }: Paragraph): Who | undefined {
  const all = pieces.filter(({ text }) => text.trim() !== "");
  return all.length > 0 && all.every(({ inserted, deleted }) => inserted && !deleted) ? all[0]!.inserted : undefined;
}

/** Changes of one author side by side in a paragraph, with a word before them where something only comes. */
function runsOf(pieces: readonly Piece[]): readonly { before: string; after: string; by: Who }[] {
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

function plain(piece: Piece | undefined): string {
  return piece && !piece.inserted && !piece.deleted ? piece.text : "";
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string) => text.replace(/\s+/gu, " ").trim();
  return words(one) === words(other);
}
