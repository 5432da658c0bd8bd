import { message } from "#shared/messages/messages.ts";
import { selectGravestNotes, numberNotes, type NumberedNote } from "../content/numberedNotes.ts";
import { sortByCustomOrder } from "../content/customOrder.ts";
import { buildPrintedNotes, type PrintedNote } from "./printedNote.ts";
import { formatNoAsksLine, appendHiddenLevelsNotice } from "./summary.ts";
import { buildCommonLayoutData, type BriefingInput, type CommonLayoutData } from "./commonLayoutData.ts";
import { findTeamWordings, TeamWordingPool, type RecommendedWording } from "./teamWordings.ts";

/** An ask: a concern, and the recommended wording if there is one. */
export interface DelegateAsk {
  readonly note: PrintedNote;
  readonly recommended: readonly RecommendedWording[];
}

/** One page for a delegate: first the asks, then the safeguards to keep. */
export interface DelegateLayoutData extends CommonLayoutData {
  /** The most severe first, or in the user's order. The template prints as many as fit. */
  readonly asks: readonly DelegateAsk[];
  /** In the order of the text, or in the user's order. The template prints as many as fit. */
  readonly keep: readonly PrintedNote[];
  /**
   * Names the asks that are not printed, indexed by how many are: "2 more things … in the full briefing (notes 4, 9)",
   * or "" if all are.
   */
  readonly more: readonly string[];
  /** The same for `keep`. */
  readonly moreToKeep: readonly string[];
}

/** The maximum number of asks, and of safeguards, passed to the template: more than fit on a page. */
const MOST = 40;

export function buildDelegateLayoutData(input: BriefingInput): DelegateLayoutData {
  const { draft, draftId, shown, proposals = [] } = input;
  const notes = numberNotes(shown, draft, draftId);
  const cards = buildPrintedNotes(draft, notes);
  const wordings = new TeamWordingPool(draft, findTeamWordings(draft, draftId, proposals));
  const asking = selectGravestNotes(notes).filter(({ place }) => place !== null);
  const grave = sortByCustomOrder(asking, ({ note }) => note, input);
  const asks = grave.slice(0, MOST).map(({ n, place }) => {
    return { note: cards[n - 1]!, recommended: wordings.take(place!.provision) };
  });
  const kept = notes.filter(({ note, place }) => note.kind === "safeguard" && !note.settled && place !== null);
  const safeguards = sortByCustomOrder(kept, ({ note }) => note, input);
  const keep = safeguards.slice(0, MOST);
  return {
    ...buildCommonLayoutData(input, message("briefing.layout.delegate"), [], {
      asks: message("briefing.asks"),
      noAsks: formatNoAsksLine(notes),
      keep: message("briefing.keep"),
      recommended: message("briefing.recommended"),
    }),
    asks,
    keep: keep.map(({ n }) => cards[n - 1]!),
    more: [0, ...asks].map((_, printed) =>
      appendHiddenLevelsNotice(notes, moreText("briefing.delegate.more", grave.slice(printed))),
    ),
    moreToKeep: [0, ...keep].map((_, printed) => moreText("briefing.delegate.more-keep", safeguards.slice(printed))),
  };
}

function moreText(
  code: "briefing.delegate.more" | "briefing.delegate.more-keep",
  left: readonly NumberedNote[],
): string {
  if (left.length === 0) return "";
  const list = left.map(({ n }) => n).sort((one, other) => one - other);
  return message(code, { count: left.length, list: list.join(message("list.comma")) });
}
