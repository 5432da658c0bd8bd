import { resolveAnchor, type ResolvedRange } from "#shared/anchor/resolveAnchor.ts";
import type { Hash } from "#shared/base/hash.ts";
import { findSubtreeEnd, type Draft } from "#shared/draft/draft.ts";
import { computeRedline, type RedlinePiece } from "#shared/draft/redline.ts";
import type { DisclosedProposal } from "#shared/ledger/disclosedEntries.ts";
import type { ProposalAdoptionAssessment } from "#shared/revise/adoption/assessProposalAdoption.ts";
import type { ChangeAuthor, TrackedRewording } from "./inlineItems.ts";

/** A rival wording to track in the text: whose it is, and the thread of its comment. */
export interface TrackedWording {
  readonly proposal: DisclosedProposal;
  readonly by: ChangeAuthor;
  readonly thread: number;
}

/** The tracked changes of a draft: in its blocks (by `provision/block`), and new text after provisions. */
export interface TrackedDraftChanges {
  readonly inBlocks: ReadonlyMap<string, readonly TrackedRewording[]>;
  /** By the index of the last provision before it. */
  readonly after: ReadonlyMap<number, readonly (Pick<TrackedWording, "by" | "thread"> & { readonly text: string })[]>;
}

/** How a wording can be tracked in the text. */
export interface TrackablePlace {
  readonly place: ResolvedRange;
  /** Which of its wordings the text has; null if it is inserted in a gap. */
  readonly held: "old" | "new" | null;
}

/**
 * Finds the wordings that can be tracked: those on the table whose old or new words are exactly those of the text, and
 * of several over the same words the first. A wording that was withdrawn, adopted or dropped, or made on other words,
 * would read as if it were proposed for these.
 */
export function findTrackableWordings(
  draft: Draft,
  draftId: Hash,
  proposals: readonly DisclosedProposal[],
): ReadonlyMap<DisclosedProposal, TrackablePlace> {
  const found = new Map<DisclosedProposal, TrackablePlace>();
  const taken = new Map<string, { start: number; end: number }[]>();
  for (const proposal of proposals) {
    if (proposal.fate || proposal.taken || isIn(proposal)) continue;
    const place = proposal.anchor.draft === draftId ? resolveAnchor(draft, proposal.anchor) : null;
    if (!place) continue;
    const held = heldIn(draft, proposal, place);
    if (held === undefined || place.pieces.some((piece) => isTaken(taken, piece))) continue;
    for (const { provision, block, start, end } of place.pieces) {
      const key = `${provision}/${block}`;
      taken.set(key, [...(taken.get(key) ?? []), { start, end }]);
    }
    found.set(proposal, { place, held });
  }
  return found;
}

/** Whether a later text has it, as far as its place there tells. */
function isIn({ adopted }: DisclosedProposal): boolean {
  return adopted !== undefined && IN[adopted.is];
}

const IN: Readonly<Record<ProposalAdoptionAssessment["is"], boolean>> = {
  adopted: true,
  open: true,
  partly: true,
  "partly-open": true,
  stands: false,
  elsewhere: false,
  kept: false,
  nowhere: true,
  unpaired: false,
  not: false,
};

/** Returns which of a wording's words are in the text; undefined if neither are, letter by letter. */
function heldIn(
  draft: Draft,
  { anchor, wording }: DisclosedProposal,
  place: ResolvedRange,
): TrackablePlace["held"] | undefined {
  if (anchor.gap) return wording.old === "" && wording.new.trim() !== "" ? null : undefined;
  const words = wordsAt(draft, place).join("\n");
  if (words === "") return undefined;
  if (words === wording.old) return "old";
  return words === wording.new ? "new" : undefined;
}

function wordsAt(draft: Draft, { pieces }: ResolvedRange): readonly string[] {
  return pieces.map(({ provision, block, start, end }) =>
    draft.provisions[provision]!.blocks[block]!.text.slice(start, end),
  );
}

function isTaken(
  taken: ReadonlyMap<string, readonly { start: number; end: number }[]>,
  { provision, block, start, end }: ResolvedRange["pieces"][number],
): boolean {
  return (taken.get(`${provision}/${block}`) ?? []).some((other) => start < other.end && other.start < end);
}

/** Puts the wordings that can be tracked at their places. */
export function buildTrackedProposalChanges(
  draft: Draft,
  wordings: readonly TrackedWording[],
  how: ReadonlyMap<DisclosedProposal, TrackablePlace>,
): TrackedDraftChanges {
  const inBlocks = new Map<string, TrackedRewording[]>();
  const after = new Map<number, (Pick<TrackedWording, "by" | "thread"> & { text: string })[]>();
  for (const { proposal, by, thread } of wordings) {
    const way = how.get(proposal);
    if (!way) continue;
    if (way.held === null)
      file(after, findSubtreeEnd(draft, way.place.provision) - 1, { by, thread, text: proposal.wording.new });
    else {
      const held = way.held === "old" ? "gone" : "fresh";
      const parts = cutAtBlocks(computeRedline(proposal.wording.old, proposal.wording.new), held);
      way.place.pieces.forEach(({ provision, block, start, end }, i) => {
        const mark = { thread, opens: i === 0, closes: i === way.place.pieces.length - 1 };
        file(inBlocks, `${provision}/${block}`, { start, end, pieces: parts[i] ?? [], held, by, mark });
      });
    }
  }
  for (const rewordings of inBlocks.values()) rewordings.sort((a, b) => a.start - b.start);
  return { inBlocks, after };
}

/** Cuts a redline into blocks, at the line ends in the words of the text itself. */
function cutAtBlocks(pieces: readonly RedlinePiece[], held: "gone" | "fresh"): readonly (readonly RedlinePiece[])[] {
  const blocks: RedlinePiece[][] = [[]];
  for (const { is, text } of pieces) {
    const lines = is === "same" || is === held ? text.split("\n") : [text];
    lines.forEach((line, i) => {
      if (i > 0) blocks.push([]);
      if (line !== "") blocks.at(-1)!.push({ is, text: line });
    });
  }
  return blocks;
}

function file<K, V>(into: Map<K, V[]>, key: K, value: V): void {
  const list = into.get(key);
  if (list) list.push(value);
  else into.set(key, [value]);
}
