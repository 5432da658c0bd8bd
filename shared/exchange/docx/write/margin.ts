import type { Anchor } from "#shared/anchor/anchor.ts";
import { locate } from "#shared/anchor/find.ts";
import { numbered, type Numbered } from "#shared/briefing/choose.ts";
import type { BriefingInput, NoteCard } from "#shared/briefing/data.ts";
import { nobody } from "../ours.ts";
import { placeOf, type Key, type KeyNote } from "../key.ts";
import type { Placed } from "./body.ts";
import { Comments } from "./comments.ts";
import { noteKey, noteThread, proposalKey, proposalThread, proposersOf } from "./threads.ts";
import { trackable, trackedText, type TrackedText, type Wording } from "./wordings.ts";

/** What stands beside the text: every comment, where it hangs, and what the file says of them for when it comes back. */
export interface Margin {
  readonly comments: Comments;
  readonly placed: readonly Placed[];
  /** Notes that have no place in this text. */
  readonly elsewhere: readonly { readonly note: Numbered["note"]; readonly thread: number }[];
  readonly tracked: TrackedText;
  readonly key: Key;
}

type Input = Pick<BriefingInput, "draft" | "draftId" | "shown" | "proposals">;

/** `cards` are the notes as the briefing prints them, by number. Wordings without a place in the text have no comment. */
export function marginOf(input: Input, cards: readonly NoteCard[]): Margin {
  const { draft, draftId, shown, proposals = [] } = input;
  const comments = new Comments();
  const placed: Placed[] = [];
  const elsewhere: { note: Numbered["note"]; thread: number }[] = [];
  const key: Key = { v: 1, draft: draftId, nobody: nobody(), notes: [], proposals: [] };
  const placeIn = (anchor: Anchor): KeyNote["place"] => ({
    ...placeOf(anchor, anchor.draft === draftId ? draft : null),
    ...(!anchor.quote && !anchor.gap && { whole: true }),
  });
  for (const each of numbered(shown, draft, draftId)) {
    const { note, place } = each;
    const said = noteThread(each, cards[each.n - 1]!);
    const thread = comments.add(said);
    key.notes.push(noteKey(each, placeIn(note.anchor), said, comments.durable(thread)));
    if (place) placed.push({ place, thread, ...kindOf(note.anchor) });
    else elsewhere.push({ note, thread });
  }
  const ways = trackable(draft, draftId, proposals);
  const wordings: Wording[] = [];
  let n = 0;
  for (const proposal of proposals) {
    const place = proposal.anchor.draft === draftId ? locate(draft, proposal.anchor) : null;
    if (!place) continue;
    const way = ways.get(proposal);
    const said = proposalThread(++n, proposal, way !== undefined);
    const thread = comments.add(said);
    key.proposals.push(proposalKey(proposal, placeIn(proposal.anchor), said, comments.durable(thread), way));
    const by = { author: proposersOf(proposal), ...(proposal.at && { at: proposal.at }) };
    if (way) wordings.push({ proposal, by, thread });
    else placed.push({ place, thread, ...kindOf(proposal.anchor) });
  }
  return { comments, placed, elsewhere, tracked: trackedText(draft, wordings, ways), key };
}

function kindOf({ gap, quote }: Anchor): Pick<Placed, "gap" | "isQuote"> {
  return { gap: gap === true, isQuote: quote !== undefined };
}
