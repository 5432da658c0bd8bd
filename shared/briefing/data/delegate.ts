import { message } from "#shared/messages/messages.ts";
import { gravest, numbered, type Numbered } from "../choose.ts";
import { inOrder } from "../order.ts";
import { cardsOf, type NoteCard } from "./note.ts";
import { noAsks, withHidden } from "./summary.ts";
import { pageData, type BriefingInput, type PageData } from "./page.ts";
import { ownWordings, Wordings, type Recommended } from "./recommended.ts";

/** Something that is asked for: a concern and, where there is one, the wording. */
export interface Ask {
  readonly note: NoteCard;
  readonly recommended: readonly Recommended[];
}

/** One page for a delegate: what is asked for first, then what is to be kept. */
export interface DelegateData extends PageData {
  /** The gravest first, or as somebody put them: as many as fit are printed. */
  readonly asks: readonly Ask[];
  /** In the order of the text, or as somebody put them; likewise. */
  readonly keep: readonly NoteCard[];
  /** By how many of the asks are printed, which are not: "2 more things … in the full briefing (notes 4, 9)", "" where all are. */
  readonly more: readonly string[];
  /** Likewise of what is to be kept. */
  readonly moreToKeep: readonly string[];
}

/** More than fit on a page, of either. */
const MOST = 40;

export function delegateData(input: BriefingInput): DelegateData {
  const { draft, draftId, shown, proposals = [] } = input;
  const notes = numbered(shown, draft, draftId);
  const cards = cardsOf(draft, notes);
  const wordings = new Wordings(draft, ownWordings(draft, draftId, proposals));
  const asking = gravest(notes).filter(({ place }) => place !== null);
  const grave = inOrder(asking, ({ note }) => note, input);
  const asks = grave.slice(0, MOST).map(({ n, place }) => {
    return { note: cards[n - 1]!, recommended: wordings.take(place!.provision) };
  });
  const kept = notes.filter(({ note, place }) => note.kind === "safeguard" && !note.settled && place !== null);
  const safeguards = inOrder(kept, ({ note }) => note, input);
  const keep = safeguards.slice(0, MOST);
  return {
    ...pageData(input, message("briefing.layout.delegate"), [], {
      asks: message("briefing.asks"),
      noAsks: noAsks(notes),
      keep: message("briefing.keep"),
      recommended: message("briefing.recommended"),
    }),
    asks,
    keep: keep.map(({ n }) => cards[n - 1]!),
    more: [0, ...asks].map((_, printed) => withHidden(notes, moreText("briefing.delegate.more", grave.slice(printed)))),
    moreToKeep: [0, ...keep].map((_, printed) => moreText("briefing.delegate.more-keep", safeguards.slice(printed))),
  };
}

function moreText(code: "briefing.delegate.more" | "briefing.delegate.more-keep", left: readonly Numbered[]): string {
  if (left.length === 0) return "";
  const list = left.map(({ n }) => n).sort((one, other) => one - other);
  return message(code, { count: left.length, list: list.join(message("list.comma")) });
}
