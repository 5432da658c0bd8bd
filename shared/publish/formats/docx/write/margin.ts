import type { Draft } from "#shared/draft/draft.ts";
import type { Anchor } from "#shared/anchor/anchor.ts";
import { resolveAnchor } from "#shared/anchor/resolveAnchor.ts";
import { numberNotes, type NumberedNote } from "#shared/publish/layouts/content/numberedNotes.ts";
import type { BriefingInput, PrintedNote } from "#shared/publish/layouts/data/briefingData.ts";
import { labelProvisionStatuses } from "#shared/publish/layouts/data/provisionStatuses.ts";
import { formatProvisionLabel } from "#shared/publish/layouts/data/provisionLabel.ts";
import { message } from "#shared/messages/messages.ts";
import { getDefaultDocxAuthor } from "../defaultAuthor.ts";
import { docxManifestPlaceOf, type DocxManifest, type DocxManifestNote } from "../manifest.ts";
import type { PlacedThread } from "./body.ts";
import { DocxCommentsWriter } from "./comments.ts";
import {
  toDocxManifestNote,
  buildNoteCommentThread,
  toDocxManifestProposal,
  buildProposalCommentThread,
  buildStatusCommentThread,
  formatProposersAsAuthor,
} from "./marginThreads.ts";
import {
  findTrackableWordings,
  buildTrackedProposalChanges,
  type TrackedDraftChanges,
  type TrackedWording,
} from "./trackedWordings.ts";

/** The contents of the margin: all comments, their places, and the manifest by which they are recognised later. */
export interface DocxMarginContents {
  readonly comments: DocxCommentsWriter;
  readonly placed: readonly PlacedThread[];
  /** Notes that have no place in this text. */
  readonly unplaced: readonly { readonly note: NumberedNote["note"]; readonly thread: number }[];
  readonly tracked: TrackedDraftChanges;
  readonly manifest: DocxManifest;
}

type Input = Pick<BriefingInput, "draft" | "draftId" | "shown" | "proposals" | "statuses">;

/** Names an omission by the label of the provision before it, by which the file is read when it comes back. */
function omissionPlaceOf(draft: Draft, provision: number): string {
  return message("briefing.after", { place: formatProvisionLabel(draft, provision) });
}

/**
 * Builds the margin. `cards` are the notes as a briefing prints them, by number. Wordings without a place in the text
 * get no comment.
 */
export function buildDocxMarginContents(input: Input, cards: readonly PrintedNote[]): DocxMarginContents {
  const { draft, draftId, shown, proposals = [], statuses = [] } = input;
  const comments = new DocxCommentsWriter();
  const placed: PlacedThread[] = [];
  const elsewhere: { note: NumberedNote["note"]; thread: number }[] = [];
  const key: DocxManifest = {
    v: 1,
    draft: draftId,
    nobody: getDefaultDocxAuthor(),
    notes: [],
    proposals: [],
    statuses: [],
  };
  const placeIn = (anchor: Anchor): DocxManifestNote["place"] => ({
    ...docxManifestPlaceOf(anchor, anchor.draft === draftId ? draft : null),
    ...(!anchor.quote && !anchor.gap && { whole: true }),
  });
  for (const each of numberNotes(shown, draft, draftId)) {
    const { note, place } = each;
    const card = cards[each.n - 1]!;
    const omission = place ? omissionPlaceOf(draft, place.provision) : card.place.t;
    const comment = buildNoteCommentThread(each, card, note.anchor.gap ? omission : "");
    const thread = comments.add(comment);
    key.notes.push(toDocxManifestNote(each, placeIn(note.anchor), comment, comments.durableId(thread)));
    if (place) placed.push({ place, thread, ...kindOf(note.anchor) });
    else elsewhere.push({ note, thread });
  }
  const ways = findTrackableWordings(draft, draftId, proposals);
  const wordings: TrackedWording[] = [];
  let n = 0;
  for (const proposal of proposals) {
    const place = proposal.anchor.draft === draftId ? resolveAnchor(draft, proposal.anchor) : null;
    if (!place) continue;
    const way = ways.get(proposal);
    const isOnNoWords = proposal.anchor.gap && !way;
    const where = isOnNoWords ? omissionPlaceOf(draft, place.provision) : "";
    const comment = buildProposalCommentThread(++n, proposal, way !== undefined, where);
    const thread = comments.add(comment);
    key.proposals.push(
      toDocxManifestProposal(proposal, placeIn(proposal.anchor), comment, comments.durableId(thread), way),
    );
    const by = { author: formatProposersAsAuthor(proposal), ...(proposal.at && { at: proposal.at }) };
    if (way) wordings.push({ proposal, by, thread });
    else placed.push({ place, thread, ...kindOf(proposal.anchor) });
  }
  for (const [provision, label] of labelProvisionStatuses(draft, statuses)) {
    const comment = buildStatusCommentThread(key.statuses.length + 1, label);
    const thread = comments.add(comment);
    const anchor = { draft: draftId, provision: draft.provisions[provision]!.eId };
    const [head, durable, place] = [comment.paragraphs[0]!.text, comments.durableId(thread), placeIn(anchor)];
    key.statuses.push({ n: comment.n, head, durable, place });
    placed.push({ place: resolveAnchor(draft, anchor), thread, ...kindOf(anchor) });
  }
  return {
    comments,
    placed,
    unplaced: elsewhere,
    tracked: buildTrackedProposalChanges(draft, wordings, ways),
    manifest: key,
  };
}

function kindOf({ gap, quote }: Anchor): Pick<PlacedThread, "gap" | "isQuote"> {
  return { gap: gap === true, isQuote: quote !== undefined };
}
