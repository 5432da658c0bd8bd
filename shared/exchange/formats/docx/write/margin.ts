import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { numberNotes, type NumberedNote } from "#shared/briefing/content/numberedNotes.ts";
import type { BriefingInput, PrintedNote } from "#shared/briefing/data/briefingData.ts";
import { anonymousAuthor } from "../placeholders.ts";
import { manifestPlaceOf, type DocxManifest, type ManifestNote } from "../manifest.ts";
import type { PlacedThread } from "./body.ts";
import { CommentsWriter } from "./comments.ts";
import {
  toManifestNote,
  buildNoteThread,
  toManifestProposal,
  buildProposalThread,
  proposersOf,
} from "./marginThreads.ts";
import { findTrackable, buildTrackedText, type TrackedText, type TrackedWording } from "./trackedWordings.ts";

/** The contents of the margin: all comments, their places, and the manifest by which they are recognised later. */
export interface Margin {
  readonly comments: CommentsWriter;
  readonly placed: readonly PlacedThread[];
  /** Notes that have no place in this text. */
  readonly unplaced: readonly { readonly note: NumberedNote["note"]; readonly thread: number }[];
  readonly tracked: TrackedText;
  readonly manifest: DocxManifest;
}

type Input = Pick<BriefingInput, "draft" | "draftId" | "shown" | "proposals">;

/**
 * Builds the margin. `cards` are the notes as a briefing prints them, by number. Wordings without a place in the text
 * get no comment.
 */
export function buildMargin(input: Input, cards: readonly PrintedNote[]): Margin {
  const { draft, draftId, shown, proposals = [] } = input;
  const comments = new CommentsWriter();
  const placed: PlacedThread[] = [];
  const elsewhere: { note: NumberedNote["note"]; thread: number }[] = [];
  const key: DocxManifest = { v: 1, draft: draftId, nobody: anonymousAuthor(), notes: [], proposals: [] };
  const placeIn = (anchor: Anchor): ManifestNote["place"] => ({
    ...manifestPlaceOf(anchor, anchor.draft === draftId ? draft : null),
    ...(!anchor.quote && !anchor.gap && { whole: true }),
  });
  for (const each of numberNotes(shown, draft, draftId)) {
    const { note, place } = each;
    const comment = buildNoteThread(each, cards[each.n - 1]!);
    const thread = comments.add(comment);
    key.notes.push(toManifestNote(each, placeIn(note.anchor), comment, comments.durableId(thread)));
    if (place) placed.push({ place, thread, ...kindOf(note.anchor) });
    else elsewhere.push({ note, thread });
  }
  const ways = findTrackable(draft, draftId, proposals);
  const wordings: TrackedWording[] = [];
  let n = 0;
  for (const proposal of proposals) {
    const place = proposal.anchor.draft === draftId ? resolveAnchor(draft, proposal.anchor) : null;
    if (!place) continue;
    const way = ways.get(proposal);
    const comment = buildProposalThread(++n, proposal, way !== undefined);
    const thread = comments.add(comment);
    key.proposals.push(
      toManifestProposal(proposal, placeIn(proposal.anchor), comment, comments.durableId(thread), way),
    );
    const by = { author: proposersOf(proposal), ...(proposal.at && { at: proposal.at }) };
    if (way) wordings.push({ proposal, by, thread });
    else placed.push({ place, thread, ...kindOf(proposal.anchor) });
  }
  return { comments, placed, unplaced: elsewhere, tracked: buildTrackedText(draft, wordings, ways), manifest: key };
}

function kindOf({ gap, quote }: Anchor): Pick<PlacedThread, "gap" | "isQuote"> {
  return { gap: gap === true, isQuote: quote !== undefined };
}
